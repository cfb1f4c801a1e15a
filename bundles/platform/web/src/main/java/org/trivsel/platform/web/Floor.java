package org.trivsel.platform.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.trivsel.access.Caller;
import org.trivsel.platform.web.site.Contributions;
import org.trivsel.platform.web.site.Patience;
import org.trivsel.platform.web.site.SiteDesk;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;
import org.trivsel.watch.Watch;

/** What all parts of this bundle share: the desk where Sites come and go, and what they say together. */
@Component(service = Floor.class)
public final class Floor {
    private final SiteDesk desk;
    private final Contributions contributions = new Contributions(this::toolsOf, this::watching);
    private volatile @Nullable Tools tools;
    private volatile @Nullable Watch watch;

    @Activate
    public Floor() {
        this(Patience.USUAL);
    }

    Floor(Patience patience) {
        this.desk = new SiteDesk(patience, this::isStarting);
    }

    @Reference(policy = ReferencePolicy.DYNAMIC, cardinality = ReferenceCardinality.OPTIONAL)
    void bindTools(Tools found) {
        tools = found;
    }

    void unbindTools(Tools gone) {
        if (gone.equals(tools)) {
            tools = null;
        }
    }

    @Reference(policy = ReferencePolicy.DYNAMIC, cardinality = ReferenceCardinality.OPTIONAL)
    void bindWatch(Watch found) {
        watch = found;
    }

    void unbindWatch(Watch gone) {
        if (gone.equals(watch)) {
            watch = null;
        }
    }

    /** To be closed by whoever enters. @param tool null for the platform's own pages */
    Watch.Stay enter(@Nullable String tool) {
        Watch watching = watch;
        return tool == null || watching == null ? Watch.Stay.FREE : watching.enter("pages", tool);
    }

    private Watch.Stay watching(Tool tool) {
        Watch watching = watch;
        return watching == null ? Watch.Stay.FREE : watching.ask(tool);
    }

    public SiteDesk desk() {
        return desk;
    }

    public Contributions contributions() {
        return contributions;
    }

    @Nullable Tool find(String id) {
        Tools known = tools;
        return known == null ? null : known.find(id).orElse(null);
    }

    /** The version that answers for the caller; null when there is none, or the tenant does not have it. */
    @Nullable Tool of(Caller caller, String id) {
        Tools known = tools;
        return known == null ? null : known.of(caller, id).orElse(null);
    }

    private boolean isStarting(String id) {
        Tool tool = find(id);
        return tool != null && tool.state() == Tool.State.STARTING;
    }

    private List<Tool> toolsOf(Caller caller) {
        return caller.tools().stream().map(id -> of(caller, id)).filter(Objects::nonNull).toList();
    }
}
