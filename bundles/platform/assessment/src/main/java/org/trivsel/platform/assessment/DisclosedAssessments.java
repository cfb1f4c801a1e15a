package org.trivsel.platform.assessment;

import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Assessments;
import org.trivsel.legalbasis.DisclosedRecord;
import org.trivsel.legalbasis.Discloser;
import org.trivsel.legalbasis.Kind;
import org.trivsel.platform.assessment.instrument.Library;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.text.Texts;

/** Assessments for whom they were disclosed to: what they are called, with the page of the result. */
@Component(service = Discloser.class)
public final class DisclosedAssessments implements Discloser {
    /** Assessments that were completed, with their results. */
    static final Kind KIND = new Kind("assessments", Permission.ASSESSMENT_READ);

    private final Assessments assessments;
    private final Library library;

    @Activate
    public DisclosedAssessments(@Reference Assessments assessments, @Reference Library library) {
        this.assessments = assessments;
        this.library = library;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public String name(Locale language) {
        return Texts.beside(AssessmentKeeper.class, language).get("disclosed");
    }

    @Override
    public List<DisclosedRecord> of(Caller caller, ChildId child) {
        try {
            return assessments.ofChild(caller, child).stream().filter(Assessment::counts).map(one -> record(caller, one)).toList();
        } catch (NotFound e) {
            return List.of();
        }
    }

    private DisclosedRecord record(Caller caller, Assessment one) {
        String title = library.known(one.instrument(), one.definitionVersion())
                .map(instrument -> instrument.definition().title().in(caller.locale().getLanguage())).orElse(one.instrument());
        String path = library.toolOf(one.instrument()).map(tool -> "/tools/" + tool + "/assessments/" + one.id()).orElse(null);
        return new DisclosedRecord(KIND.id(), one.date(), title, "", path);
    }
}
