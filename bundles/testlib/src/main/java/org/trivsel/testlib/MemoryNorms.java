package org.trivsel.testlib;

import java.util.ArrayList;
import java.util.List;
import org.trivsel.access.Caller;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.FurtherOutcome;
import org.trivsel.assessment.NormChange;
import org.trivsel.assessment.NormPreview;
import org.trivsel.assessment.NormQuery;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.OutcomeCodec;

/** Newer norms of instruments in memory: previews say what they are told to, a second outcome is computed by the engine. */
public final class MemoryNorms implements NormChange {
    private final MemoryPlatform platform;
    private final OutcomeCodec codec = new OutcomeCodec();
    /** What is said of whatever is previewed. */
    public NormPreview preview = new NormPreview(false, List.of(), null);
    /** What was previewed, or added to. */
    public final List<NormQuery> previewed = new ArrayList<>();

    public MemoryNorms(MemoryPlatform platform) {
        this.platform = platform;
    }

    @Override
    public NormPreview preview(Caller caller, NormQuery query) {
        previewed.add(query);
        return preview;
    }

    @Override
    public List<FurtherOutcome> add(Caller caller, AssessmentId id, String edition) {
        Assessment first = platform.get(caller, id);
        platform.further.add(new FurtherOutcome(edition, first.changedAt(), caller.name(), codec.compact(
                platform.find(first.instrument()).rescore(codec.read(first.outcome()), new AnswerCodec().read(first.answers()), edition))));
        return platform.further;
    }

    @Override
    public Added addAll(Caller caller, NormQuery query) {
        previewed.add(query);
        return new Added(0, 0);
    }
}
