package org.trivsel.tools.early;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.legalbasis.Covers;
import org.trivsel.legalbasis.DisclosedRecord;
import org.trivsel.legalbasis.Discloser;
import org.trivsel.registry.ChildId;
import org.trivsel.text.Texts;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;
import org.trivsel.tools.early.page.Pages;
import org.trivsel.tools.early.page.RulerView;
import org.trivsel.tools.early.sheet.Ratings;
import org.trivsel.tools.early.sheet.Sheet;
import org.trivsel.tools.early.sheet.Talks;

/**
 * Positions that people agreed on, with why, for whom they were disclosed to. What single persons marked is not in it. Only for callers who have the
 * tool, and by the one version that answers them: where two are installed side by side both are asked.
 */
@Component(service = Discloser.class)
public final class DisclosedPositions implements Discloser {
    private final Talks talks;
    private final Tools tools;
    private final String version;

    @Activate
    public DisclosedPositions(@Reference Talks talks, @Reference Tools tools) {
        this(talks, tools, OwnVersion.read());
    }

    /** @param version of this bundle */
    public DisclosedPositions(Talks talks, Tools tools, String version) {
        this.talks = talks;
        this.tools = tools;
        this.version = version;
    }

    @Override
    public Covers covers() {
        return Covers.POSITIONS;
    }

    @Override
    public List<DisclosedRecord> of(Caller caller, ChildId child) {
        if (!answers(caller)) {
            return List.of();
        }
        Texts t = Pages.texts(caller.locale());
        return talks.decided(caller, child).stream().map(sheet -> record(caller, t, sheet)).toList();
    }

    private boolean answers(Caller caller) {
        return tools.of(caller, Ratings.TOOL).filter(tool -> tool.state() == Tool.State.READY && tool.version().equals(version)).isPresent();
    }

    private static DisclosedRecord record(Caller caller, Texts t, Sheet sheet) {
        Integer position = sheet.decision().position();
        String title = position == null ? t.get("disagree") : RulerView.said(t, position);
        return new DisclosedRecord(Covers.POSITIONS, sheet.decision().at().atZone(caller.tenant().zone()).toLocalDate(), title, sheet.decision().reason(), null);
    }
}
