package org.trivsel.tools.early.sheet;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Component;
import org.trivsel.access.AccountId;
import org.trivsel.audit.AuditEvent;
import org.trivsel.registry.ChildId;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;
import org.trivsel.text.Texts;
import org.trivsel.uses.Known;
import org.trivsel.uses.ToolUses;
import org.trivsel.uses.Use;

/**
 * How the tool's entries are told to those who may know who has used a child's data. That somebody has begun to rate, or handed in, is told when enough people
 * have; of somebody who did not hand in, never.
 */
@Component(service = ToolUses.class)
public final class EarlyUses implements ToolUses {
    private static final String RATING = "early.rating.";
    /** Children for whom something is to be done, as shown to whoever is to do it. */
    private static final String LIST = "early.work.list";
    /** The letters to those who hold custody: they get what it says. */
    private static final String LETTER = "early.letter.write";
    private static final String KNOWN = """
            select r.rater_id, r.part_id, s.child_id from tool_early.sheet s join tool_early.rating r on r.tenant_id = s.tenant_id and r.part_id = s.part_id
            where s.tenant_id = ? and s.ready_at is not null and r.submitted_at is not null""";
    private static final String TOLD = KNOWN + " and s.child_id = ? order by r.part_id limit 5000";
    private static final String OF_PARTS = KNOWN + " and s.part_id = any(?) order by r.part_id, r.rater_id";

    @Override
    public String area() {
        return Ratings.TOOL;
    }

    @Override
    public Use.Kind kind(String action) {
        return action.equals(LETTER) ? Use.Kind.DISCLOSED : action.endsWith(".read") || action.equals(LIST) ? Use.Kind.READ : Use.Kind.CHANGED;
    }

    @Override
    public String what(String action, Locale language) {
        Texts words = Texts.beside(EarlyUses.class, language);
        return words.get(switch (action) {
            case LIST -> "uses.list";
            case LETTER -> "uses.letter";
            default -> action.startsWith(RATING) ? "uses.rating" : action.startsWith("early.talk.") ? "uses.talk" : "uses.position";
        });
    }

    @Override
    public Set<String> blind() {
        return Set.of(RATING);
    }

    /** As {@link Ratings} writes its entries. */
    @Override
    public Collection<Told> told(Transaction tx, TenantId tenant, ChildId child) throws SQLException {
        return tx.list(TOLD, row -> told(row.uuid(1), row.uuid(2)), tenant.value(), child.value()).stream().flatMap(List::stream).toList();
    }

    /** What is known of these parts, to be said before they are deleted. */
    static List<AuditEvent> known(Transaction tx, TenantId tenant, UUID... parts) throws SQLException {
        return tx.list(OF_PARTS, row -> {
            ChildId child = new ChildId(row.uuid(3));
            return told(row.uuid(1), row.uuid(2)).stream().map(told -> new Known(told).event(child)).toList();
        }, tenant.value(), parts).stream().flatMap(List::stream).toList();
    }

    private static List<Told> told(UUID rater, UUID part) {
        AccountId by = new AccountId(rater);
        return List.of(new Told(by, "part " + part), new Told(by, "own, part " + part));
    }
}
