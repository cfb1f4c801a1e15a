package org.trivsel.tools.early;

import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.legalbasis.DisclosedRecord;
import org.trivsel.legalbasis.Discloser;
import org.trivsel.legalbasis.Kind;
import org.trivsel.registry.ChildId;
import org.trivsel.text.Texts;
import org.trivsel.tool.Tools;
import org.trivsel.tools.early.page.Pages;
import org.trivsel.tools.early.page.RulerView;
import org.trivsel.tools.early.sheet.Ratings;
import org.trivsel.tools.early.sheet.Sheet;
import org.trivsel.tools.early.sheet.Talks;
import org.trivsel.tools.early.sheet.Walls;

/** Positions that people agreed on, with why, for whom they were disclosed to. What single persons marked is not in it. */
@Component(service = Discloser.class, property = Tools.TOOL + "=" + Ratings.TOOL)
public final class DisclosedPositions implements Discloser {
    private final Talks talks;

    @Activate
    public DisclosedPositions(@Reference Talks talks) {
        this.talks = talks;
    }

    @Override
    public Kind kind() {
        return Walls.AGREED;
    }

    @Override
    public String name(Locale language) {
        return Pages.texts(language).get("disclosed");
    }

    @Override
    public List<DisclosedRecord> of(Caller caller, ChildId child) {
        Texts t = Pages.texts(caller.locale());
        return talks.decided(caller, child).stream().map(sheet -> record(caller, t, sheet)).toList();
    }

    private static DisclosedRecord record(Caller caller, Texts t, Sheet sheet) {
        Integer position = sheet.decision().position();
        String title = position == null ? t.get("disagree") : RulerView.said(t, position);
        return new DisclosedRecord(Walls.AGREED.id(), sheet.decision().at().atZone(caller.tenant().zone()).toLocalDate(), title, sheet.decision().reason(), null);
    }
}
