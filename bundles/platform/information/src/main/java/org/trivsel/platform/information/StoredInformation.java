package org.trivsel.platform.information;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.audit.Acts;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.information.Channel;
import org.trivsel.information.Information;
import org.trivsel.information.Letter;
import org.trivsel.information.Telling;
import org.trivsel.information.Told;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/** Entries of who was told and those of the audit, which stand or fall together. */
@Component(service = {Information.class, StoredInformation.class})
public final class StoredInformation implements Information {
    private static final String TELL = "information.tell";
    /** Asks for holders, and not whether they were told. */
    private static final String NO_LETTER = "";

    private final TenantStore store;
    private final Access access;
    private final Audit audit;
    private final Acts acts;
    private final Letters letters;
    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

    @Activate
    public StoredInformation(@Reference TenantStore store, @Reference Access access, @Reference Audit audit, @Reference Letters letters) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.acts = new Acts(store, audit);
        this.letters = letters;
    }

    @Override
    public List<Told> told(Caller caller, ChildId child) {
        return store.inTransaction(caller.tenant().id(), tx -> {
            access.require(caller, Permission.CHILD_READ, child);
            return entries(tx, caller, child);
        });
    }

    /** All that pages show of a child; costs the same however many letters there are. */
    public OfChild ofChild(Caller caller, ChildId child) {
        return store.inTransaction(caller.tenant().id(), tx -> {
            access.require(caller, Permission.CHILD_READ, child);
            List<Recipient> holders = new InformedTable(tx, tenant(caller)).recipients(access.scope(caller, Permission.CHILD_READ), caller.today(), NO_LETTER,
                    List.of(child));
            return new OfChild(holders, entries(tx, caller, child));
        });
    }

    private List<Told> entries(Transaction tx, Caller caller, ChildId child) throws SQLException {
        List<Told> told = new InformedTable(tx, tenant(caller)).entries(child);
        audit.record(tx, caller, AuditEvent.done("information.read", child.value(), told.size() + " entries"));
        return told;
    }

    @Override
    public Set<ChildId> untold(Caller caller, String letter, Collection<ChildId> children) {
        return recipients(caller, letter, children).stream().filter(one -> one.told() == null).map(Recipient::child).collect(Collectors.toSet());
    }

    /** Who holds custody today over those of the children that the caller may see, and whether they were told. */
    public List<Recipient> recipients(Caller caller, String letter, Collection<ChildId> children) {
        if (children.isEmpty()) {
            return List.of();
        }
        return store.inTransaction(caller.tenant().id(), tx -> {
            List<Recipient> all = new InformedTable(tx, tenant(caller)).recipients(access.scope(caller, Permission.CHILD_READ), caller.today(), letter, children);
            audit.record(tx, caller, AuditEvent.done("information.holders", null, all.stream().map(one -> one.child().value()).toList(),
                    all.size() + " holders, " + letter));
            return all;
        });
    }

    @Override
    public List<Told> tell(Caller caller, List<Telling> tellings) {
        UUID subject = tellings.stream().map(telling -> telling.child().value()).distinct().count() == 1 ? tellings.get(0).child().value() : null;
        return acts.orSaidWhy(caller, TELL, subject, "", tx -> {
            access.require(caller, Permission.CUSTODY_INFORM);
            if (tellings.stream().anyMatch(telling -> telling.channel() == Channel.EXEMPT)) {
                access.require(caller, Permission.CUSTODY_EXEMPT);
            }
            Soundness.require(tellings, letters.of(caller), caller.today());
            InformedTable table = new InformedTable(tx, tenant(caller));
            Set<ChildId> children = tellings.stream().map(Telling::child).collect(Collectors.toSet());
            Set<Pair> holders = table.recipients(access.scope(caller, Permission.CUSTODY_INFORM), caller.today(), NO_LETTER, children).stream()
                    .map(one -> new Pair(one.child(), one.holder())).collect(Collectors.toSet());
            List<Told> told = new ArrayList<>();
            for (Telling telling : tellings) {
                if (telling.channel() == Channel.EXEMPT) {
                    access.require(caller, Permission.CUSTODY_EXEMPT, telling.child());
                }
                if (!holders.contains(new Pair(telling.child(), telling.holder()))) {
                    access.require(caller, Permission.CUSTODY_INFORM, telling.child());
                    throw new NotFound();
                }
                UUID id = ids.generate();
                Letter letter = letters.find(caller, telling.letter()).orElseThrow();
                table.add(id, telling, Letters.version(letter), caller.account().value());
                told.add(table.entry(telling.child(), id).orElseThrow());
            }
            audit.record(tx, caller, AuditEvent.done(TELL, subject, children.stream().map(ChildId::value).toList(), told.size() + " told"));
            return told;
        });
    }

    @Override
    public Told withdraw(Caller caller, ChildId child, UUID entry, String reason) {
        return acts.orSaidWhy(caller, "information.withdraw", child.value(), "entry " + entry, tx -> {
            access.require(caller, Permission.CUSTODY_INFORM);
            access.require(caller, Permission.CUSTODY_INFORM, child);
            InformedTable table = new InformedTable(tx, tenant(caller));
            if (table.entry(child, entry).isEmpty()) {
                throw new NotFound();
            }
            if (reason.isBlank() || reason.length() > Telling.LONGEST_REASON) {
                throw new Invalid("reason", "text", "Say why it is wrong, in 1 to " + Telling.LONGEST_REASON + " characters.");
            }
            if (!table.withdraw(entry, ids.generate(), reason.strip(), caller.account().value())) {
                throw new Conflict("withdrawn-already", "This entry was withdrawn already. Look again.");
            }
            audit.record(tx, caller, AuditEvent.done("information.withdraw", child.value(), "entry " + entry));
            return table.entry(child, entry).orElseThrow();
        });
    }

    private static UUID tenant(Caller caller) {
        return caller.tenant().id().value();
    }

    private record Pair(ChildId child, UUID holder) {
    }
}
