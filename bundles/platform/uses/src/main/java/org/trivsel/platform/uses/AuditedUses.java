package org.trivsel.platform.uses;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.platform.uses.UseTable.Line;
import org.trivsel.platform.uses.UseTable.Window;
import org.trivsel.registry.ChildId;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.text.Texts;
import org.trivsel.uses.ToolUses;
import org.trivsel.uses.ToolUses.Told;
import org.trivsel.uses.Use;
import org.trivsel.uses.UsePage;
import org.trivsel.uses.Uses;

/** Uses as the audit holds them, and tools tell theirs. */
@Component(service = {Uses.class, AuditedUses.class})
public final class AuditedUses implements Uses {
    /** As the audit names the platform when it does something by itself. */
    private static final UUID NOBODY = new UUID(0, 0);
    /** Clocks of nodes differ. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private final TenantStore store;
    private final Access access;
    private final Audit audit;
    private final List<ToolUses> tools = new CopyOnWriteArrayList<>();

    @Activate
    public AuditedUses(@Reference TenantStore store, @Reference Access access, @Reference Audit audit) {
        this.store = store;
        this.access = access;
        this.audit = audit;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bindToolUses(ToolUses tool) {
        tools.add(tool);
    }

    void unbindToolUses(ToolUses tool) {
        tools.remove(tool);
    }

    @Override
    public UsePage of(Caller caller, ChildId child, @Nullable String cursor) {
        UUID before = cursor == null ? Window.leastOf(Instant.now().plus(AHEAD)) : Cursor.read(cursor);
        return store.inTransaction(caller.tenant().id(), tx -> {
            access.require(caller, Permission.USES_READ);
            access.require(caller, Permission.USES_READ, child);
            UsePage page = page(tx, caller, child, before);
            audit.record(tx, caller, AuditEvent.done("uses.read", child.value(), cursor == null ? "newest" : "continued"));
            return page;
        });
    }

    private UsePage page(Transaction tx, Caller caller, ChildId child, UUID before) throws SQLException {
        UseTable table = new UseTable(tx, caller.tenant().id().value());
        Window window = Window.before(before);
        List<ToolUses> here = List.copyOf(tools);
        List<String> areas = new ArrayList<>(Area.allWords());
        List<String> blind = new ArrayList<>();
        List<Told> told = new ArrayList<>(table.known(child));
        for (ToolUses tool : here) {
            Collection<Told> known = tool.told(tx, caller.tenant().id(), child);
            areas.add(tool.area());
            blind.addAll(tool.blind());
            told.addAll(known);
        }
        List<Line> found = table.of(child, window, before, areas, blind, told, PAGE + 1);
        boolean full = found.size() > PAGE;
        List<Line> shown = full ? found.subList(0, PAGE) : found;
        String next = full ? Cursor.text(shown.get(PAGE - 1).id()) : table.isOlder(window.first()) ? Cursor.text(window.first()) : null;
        return new UsePage(shown.stream().map(line -> use(here, line, caller.locale())).toList(), full ? shown.get(PAGE - 1).at() : window.since(), next);
    }

    private static Use use(List<ToolUses> tools, Line line, Locale language) {
        Use.Who who = line.actor().equals(NOBODY) ? Use.Who.SYSTEM : line.roles().contains(Role.OPERATOR) ? Use.Who.OPERATOR : Use.Who.PERSON;
        Area area = Area.of(line.action()).orElse(null);
        ToolUses tool = tools.stream().filter(one -> line.action().startsWith(one.area() + ".")).findFirst().orElse(null);
        Use.Kind kind = area != null ? area.kind(line.action()) : tool != null ? tool.kind(line.action()) : Use.Kind.READ;
        String what = area == null && tool != null ? tool.what(line.action(), language)
                : Texts.beside(AuditedUses.class, language).get("area." + (area == null ? "other" : area.name()));
        return new Use(line.id(), line.at(), who, who == Use.Who.PERSON ? line.name() : null, line.roles(), kind, what);
    }
}
