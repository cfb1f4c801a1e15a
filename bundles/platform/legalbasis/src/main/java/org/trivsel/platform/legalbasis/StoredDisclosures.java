package org.trivsel.platform.legalbasis;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Decision;
import org.trivsel.access.Permission;
import org.trivsel.audit.Acts;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.country.Countries;
import org.trivsel.country.Country;
import org.trivsel.country.LegalBasis;
import org.trivsel.legalbasis.Disclosure;
import org.trivsel.legalbasis.Disclosures;
import org.trivsel.legalbasis.Kind;
import org.trivsel.legalbasis.NewDisclosure;
import org.trivsel.legalbasis.Recipient;
import org.trivsel.platform.legalbasis.DisclosureTable.Asking;
import org.trivsel.platform.legalbasis.DisclosureTable.Opens;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/** Disclosures and their entries in the audit, which stand or fall together. */
@Component(service = {Disclosures.class, StoredDisclosures.class})
public final class StoredDisclosures implements Disclosures {
    private static final String RECORD = "disclosure.record";
    static final String OPEN = "disclosure.open";

    private final TenantStore store;
    private final Access access;
    private final Audit audit;
    private final Acts acts;
    private final Countries countries;
    private final TransferRule transfers;
    private final OwnHands ownHands;
    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

    @Activate
    public StoredDisclosures(@Reference TenantStore store, @Reference Access access, @Reference Audit audit, @Reference Countries countries) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.acts = new Acts(store, audit);
        this.countries = countries;
        this.transfers = new TransferRule(countries);
        this.ownHands = new OwnHands(access);
    }

    @Override
    public List<Disclosure> of(Caller caller, ChildId child) {
        return store.inTransaction(caller.tenant().id(), tx -> {
            access.require(caller, Permission.DISCLOSURE_READ);
            List<Disclosure> all = known(caller, child, table(tx, caller).of(child));
            audit.record(tx, caller, AuditEvent.done("disclosure.list", child.value(), all.size() + " disclosures"));
            return all;
        });
    }

    /** All where the caller has a say over the child, else those of units where the caller has: a unit goes on to see to what it gave after the child left. */
    private List<Disclosure> known(Caller caller, ChildId child, List<Disclosure> all) {
        if (access.explain(caller, Permission.DISCLOSURE_READ, child) instanceof Decision.Allowed) {
            return all;
        }
        Map<UnitId, Boolean> gives = all.stream().map(Disclosure::from).distinct().collect(Collectors.toMap(from -> from,
                from -> access.explain(caller, Permission.DISCLOSURE_READ, from) instanceof Decision.Allowed));
        List<Disclosure> own = all.stream().filter(it -> Boolean.TRUE.equals(gives.get(it.from()))).toList();
        if (own.isEmpty()) {
            access.require(caller, Permission.DISCLOSURE_READ, child);
        }
        return own;
    }

    @Override
    public Disclosure record(Caller caller, NewDisclosure wish) {
        return acts.orSaidWhy(caller, RECORD, wish.child().value(), "", tx -> {
            access.require(caller, Permission.DISCLOSURE_EDIT);
            access.require(caller, Permission.DISCLOSURE_EDIT, wish.child());
            access.require(caller, Permission.DISCLOSURE_EDIT, wish.from());
            Country home = country(caller).orElseThrow(() -> new Invalid("basis", "no-country",
                    "No pack of the tenant's country is installed, so no legal basis is known. Ask the operator of the system."));
            Recipient.Outside outside = wish.recipient() instanceof Recipient.Outside to ? to : null;
            Soundness.require(wish, home, outside == null ? null : transfers.fault(home, outside).orElse(null), caller.today());
            Inside.require(tx, caller, wish.recipient());
            ownHands.refuse(caller, wish);
            String law = home.bases().stream().filter(basis -> basis.id().equals(wish.basis())).findFirst().map(LegalBasis::law).orElseThrow();
            UUID id = ids.generate();
            DisclosureTable table = table(tx, caller);
            table.add(id, wish, law, outside == null ? null : transfers.ground(home, outside), caller.account().value());
            audit.record(tx, caller, AuditEvent.done(RECORD, wish.child().value(), "disclosure " + id));
            return table.find(wish.child(), id).orElseThrow();
        });
    }

    @Override
    public Disclosure withdraw(Caller caller, ChildId child, UUID disclosure, LocalDate day, String who) {
        return acts.orSaidWhy(caller, "disclosure.withdraw", child.value(), "disclosure " + disclosure, tx -> {
            access.require(caller, Permission.DISCLOSURE_EDIT);
            DisclosureTable table = table(tx, caller);
            Optional<Disclosure> found = table.find(child, disclosure);
            if (found.isEmpty() || access.explain(caller, Permission.DISCLOSURE_EDIT, found.get().from()) instanceof Decision.Denied) {
                access.require(caller, Permission.DISCLOSURE_EDIT, child);
            }
            Disclosure before = found.orElseThrow(NotFound::new);
            Soundness.requireWithdrawal(before, caller.tenant().zone(), day, who);
            if (!table.withdraw(disclosure, ids.generate(), day, who.strip(), caller.account().value())) {
                throw new Conflict("withdrawn-already", "This disclosure was withdrawn already. Look again.");
            }
            audit.record(tx, caller, AuditEvent.done("disclosure.withdraw", child.value(), "disclosure " + disclosure));
            return table.find(child, disclosure).orElseThrow();
        });
    }

    @Override
    public Set<Made> opened(Caller caller, Kind kind, Collection<Made> records) {
        if (records.isEmpty() || !caller.has(kind.permission())) {
            return Set.of();
        }
        return store.inTransaction(caller.tenant().id(), tx -> {
            List<Opens> found = table(tx, caller).opened(Asking.of(access, caller, Set.of(kind)), Set.copyOf(records));
            Map<UUID, List<Opens>> byDisclosure = found.stream().collect(Collectors.groupingBy(Opens::by));
            byDisclosure.forEach((disclosure, opens) -> audit.record(tx, caller, used(disclosure, kind, opens)));
            return found.stream().map(Opens::made).collect(Collectors.toSet());
        });
    }

    /** A disclosure is about one child. */
    private static AuditEvent used(UUID disclosure, Kind kind, List<Opens> opens) {
        return AuditEvent.done(OPEN, opens.get(0).made().child().value(), "disclosure " + disclosure + ", " + kind.id());
    }

    /** The law of the tenant: as it agreed on, or as the pack says; empty when no pack of its country was ever there. */
    public Optional<Country> country(Caller caller) {
        return countries.of(caller.tenant()).or(() -> countries.find(caller.tenant().country()));
    }

    private static DisclosureTable table(Transaction tx, Caller caller) {
        return new DisclosureTable(tx, caller.tenant().id().value());
    }
}
