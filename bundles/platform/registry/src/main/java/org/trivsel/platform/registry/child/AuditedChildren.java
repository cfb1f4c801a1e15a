package org.trivsel.platform.registry.child;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Reach;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.platform.registry.access.Refusals;
import org.trivsel.platform.registry.key.BrokenSeal;
import org.trivsel.platform.registry.key.KeyRing;
import org.trivsel.platform.registry.key.TenantKeys;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Unavailable;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.ChildPage;
import org.trivsel.registry.ChildQuery;
import org.trivsel.registry.Children;
import org.trivsel.registry.CustodyHolder;
import org.trivsel.registry.Enrolment;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Row;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/** The children, each read checked in its own statement and recorded in its own transaction. */
@Component
public final class AuditedChildren implements Children {
    private static final int LARGEST_PAGE = 200;
    private static final String ONE = " where c.tenant_id = ? and c.id = ? ";
    private static final String CHILD =
            "c.id, c.given_name, c.family_name, c.birth_date, c.sex, c.languages, c.protected_address, here.unit_id, here.name";
    /** A unit goes by its name of the last day of the stay, or of today while it lasts. */
    private static final String ENROLMENTS = """
            left join enrolment x on x.tenant_id = c.tenant_id and x.child_id = c.id
            left join lateral (
              select v.name from unit_version v
              where v.tenant_id = x.tenant_id and v.unit_id = x.unit_id
              order by v.valid_from <= least(x.valid_to, p.day) desc, v.valid_from desc limit 1) u on true
            """ + ONE + "order by x.valid_from desc, x.id desc";
    private static final String CUSTODY = """
            left join custody x on x.tenant_id = c.tenant_id and x.child_id = c.id
            left join custody_holder h on h.tenant_id = x.tenant_id and h.id = x.holder_id
            """ + ONE + "order by x.valid_to desc nulls first, x.valid_from desc, h.name, h.id";
    private static final String NUMBER = "left join child_number x on x.tenant_id = c.tenant_id and x.child_id = c.id" + ONE;

    private final TenantStore store;
    private final Access access;
    private final Audit audit;
    private final TenantKeys keys;
    private final ChildGate gate;

    @Activate
    public AuditedChildren(@Reference TenantStore store, @Reference Access access, @Reference Audit audit, @Reference TenantKeys keys) {
        this.store = requireNonNull(store);
        this.access = requireNonNull(access);
        this.audit = requireNonNull(audit);
        this.keys = requireNonNull(keys);
        this.gate = new ChildGate(new Refusals(audit));
    }

    @Override
    public Child get(Caller caller, ChildId id, Permission purpose) {
        return store.inTransaction(caller.tenant().id(), tx -> {
            Child child = gate.read(tx, caller, purpose, id, CHILD, ONE, row -> ChildRow.read(row, 2)).get(0);
            audit.record(tx, caller, AuditEvent.done("child.read", id.value(), "for " + Refusals.action(purpose)));
            return child;
        });
    }

    @Override
    public ChildPage list(Caller caller, ChildQuery query) {
        if (query.limit() < 1 || query.limit() > LARGEST_PAGE) {
            throw new Invalid("limit", "range", "A page has 1 to " + LARGEST_PAGE + " children.");
        }
        SearchTerm term = SearchTerm.of(query.q());
        access.require(caller, Permission.CHILD_LIST);
        return store.inTransaction(caller.tenant().id(), tx -> page(tx, caller, query, term));
    }

    @Override
    public List<Enrolment> enrolments(Caller caller, ChildId id) {
        return store.inTransaction(caller.tenant().id(), tx -> {
            List<Enrolment> enrolments = gate.read(tx, caller, Permission.CHILD_READ, id,
                    "x.id, x.unit_id, u.name, x.valid_from, x.valid_to", ENROLMENTS, row -> enrolment(id, row));
            audit.record(tx, caller, AuditEvent.done("child.enrolments", id.value()));
            return enrolments;
        });
    }

    @Override
    public List<CustodyHolder> custodyHolders(Caller caller, ChildId id) {
        return store.inTransaction(caller.tenant().id(), tx -> {
            List<CustodyHolder> holders = gate.read(tx, caller, Permission.CHILD_READ, id,
                    "h.id, h.name, h.protected_address, x.valid_from, x.valid_to", CUSTODY, AuditedChildren::holder);
            audit.record(tx, caller, AuditEvent.done("child.custody", id.value()));
            return holders;
        });
    }

    @Override
    public Optional<String> nationalNumber(Caller caller, ChildId id) {
        return store.inTransaction(caller.tenant().id(), tx -> {
            List<byte[]> sealed = gate.read(tx, caller, Permission.NATIONAL_NUMBER_READ, id, "x.cipher", NUMBER, row -> row.bytes(2));
            audit.record(tx, caller, AuditEvent.done(Refusals.action(Permission.NATIONAL_NUMBER_READ), id.value()));
            return sealed.isEmpty() ? Optional.<String>empty() : Optional.of(open(keys.of(tx, caller.tenant().id()), id, sealed.get(0)));
        });
    }

    private ChildPage page(Transaction tx, Caller caller, ChildQuery query, @Nullable SearchTerm term) throws SQLException {
        Reach reach = reach(caller, query.unit());
        KeyRing ring = keys.of(tx, caller.tenant().id());
        Cursor after = query.cursor() == null ? null : Cursor.open(ring, query.cursor());
        ChildList list = new ChildList(caller.tenant().id().value(), !reach.wholeTenant(), after, query.limit() + 1);
        List<Listed> found = list.read(tx, caller.today(), reach.roots(), term, ring);
        boolean more = found.size() > query.limit();
        List<Listed> shown = more ? found.subList(0, query.limit()) : found;
        audit.record(tx, caller, listed(query, term, ring, shown));
        return new ChildPage(shown.stream().map(Listed::child).toList(), more ? shown.get(shown.size() - 1).cursor().sealed(ring) : null);
    }

    private Reach reach(Caller caller, @Nullable UnitId unit) {
        if (unit == null) {
            return access.reach(caller, Permission.CHILD_LIST);
        }
        access.require(caller, Permission.CHILD_LIST, unit);
        return new Reach(false, new UUID[] {unit.value()});
    }

    private static AuditEvent listed(ChildQuery query, @Nullable SearchTerm term, KeyRing ring, List<Listed> shown) {
        String detail = "hits=" + shown.size()
                + (query.unit() == null ? "" : " unit=" + query.unit())
                + (term == null ? "" : " term=" + ring.termHash(term.canonical()))
                + (query.cursor() == null ? "" : " continued");
        return AuditEvent.done(term == null ? "child.list" : "child.search", null,
                shown.stream().map(listed -> listed.child().id().value()).toList(), detail);
    }

    private static Enrolment enrolment(ChildId child, Row row) throws SQLException {
        return new Enrolment(child, new UnitId(row.uuid(3)), row.text(4), row.date(5), row.dateOrNull(6));
    }

    private static CustodyHolder holder(Row row) throws SQLException {
        return new CustodyHolder(row.uuid(2), row.text(3), row.flag(4), row.date(5), row.dateOrNull(6));
    }

    private static String open(KeyRing ring, ChildId child, byte[] sealed) {
        try {
            return ring.openNumber(child, sealed);
        } catch (BrokenSeal e) {
            throw new Unavailable("number-unreadable", "The national number of child " + child + " cannot be opened with the tenant's key.",
                    Duration.ofMinutes(1), e);
        }
    }
}
