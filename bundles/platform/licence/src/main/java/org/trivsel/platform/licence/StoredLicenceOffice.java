package org.trivsel.platform.licence;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Reach;
import org.trivsel.assessment.Instruments;
import org.trivsel.audit.Acts;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.instrument.definition.LicenceTerms;
import org.trivsel.instrument.definition.LicenceTerms.Kind;
import org.trivsel.licence.LicenceGrant;
import org.trivsel.licence.LicenceOffice;
import org.trivsel.licence.NewGrant;
import org.trivsel.licence.UsedLine;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.UnitId;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.TenantOffice;
import org.trivsel.tenant.Tenants;

/** Grants and their entries in the audit stand or fall together; what is counted is counted where it lies. */
@Component(service = {LicenceOffice.class, StoredLicenceOffice.class})
public final class StoredLicenceOffice implements LicenceOffice {
    private static final String GRANT = "licence.grant";
    private static final String READ = "licence.read";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final String USED = "licence.used-read";

    private final TenantStore store;
    private final Access access;
    private final Audit audit;
    private final Acts acts;
    private final Tenants tenants;
    private final TenantOffice office;
    private final Instruments instruments;
    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

    @Activate
    public StoredLicenceOffice(@Reference TenantStore store, @Reference Access access, @Reference Audit audit, @Reference Tenants tenants,
            @Reference TenantOffice office, @Reference Instruments instruments) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.acts = new Acts(store, audit);
        this.tenants = tenants;
        this.office = office;
        this.instruments = instruments;
    }

    @Override
    public LicenceGrant grant(Caller operator, TenantId id, NewGrant wanted) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return acts.orSaidWhy(operator, GRANT, id.value(), "", tx -> grant(tx, operator, customer(id), wanted));
    }

    private LicenceGrant grant(Transaction tx, Caller operator, Tenant tenant, NewGrant wanted) throws SQLException {
        UUID id = tenant.id().value();
        LocalDate today = LocalDate.now(tenant.zone());
        LocalDate from = wanted.from() == null ? today : wanted.from();
        Kind kind = kind(wanted);
        Map<UnitId, String> units = wanted.sites().isEmpty() ? Map.of() : units(operator, tenant.id());
        GrantRules.require(wanted, kind, units, from, today);
        UUID grant = ids.generate();
        OfficeTable table = new OfficeTable(tx);
        table.grant(id, grant, wanted, kind, from, units, operator);
        audit.record(tx, operator, AuditEvent.done(GRANT, id, "grant " + grant + " of " + wanted.instrument()));
        return table.of(id, grant, today).get(0);
    }

    /**
     * What the terms of some version ask for. Also of an instrument whose bundle is not there yet, or just being exchanged: it may have been bought all the
     * same.
     */
    private @Nullable Kind kind(NewGrant wanted) {
        LicenceTerms asking = instruments.licensed().stream().map(one -> one.definition()).filter(one -> one.id().equals(wanted.instrument()))
                .map(one -> one.licence()).filter(LicenceTerms::needsGrant).findFirst().orElse(null);
        if (asking != null) {
            return asking.kind();
        }
        return instruments.newest(wanted.instrument()).isEmpty() && Written.isId(wanted.instrument()) ? GrantRules.kindOf(wanted) : null;
    }

    private Map<UnitId, String> units(Caller operator, TenantId tenant) {
        return office.units(operator, tenant).stream().collect(Collectors.toMap(unit -> unit.id(), unit -> unit.words()));
    }

    @Override
    public void withdraw(Caller operator, TenantId id, UUID grant, String reason) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        acts.orSaidWhy(operator, "licence.withdraw", id.value(), "grant " + grant, tx -> {
            Tenant tenant = customer(id);
            OfficeTable table = new OfficeTable(tx);
            if (table.of(id.value(), grant, LocalDate.now(tenant.zone())).isEmpty()) {
                throw new NotFound();
            }
            if (!Written.isLine(reason)) {
                throw new Invalid("reason", "reason", "Say why, in 1 to " + LONGEST_TEXT + " characters.");
            }
            if (!table.withdraw(id.value(), grant, reason.strip(), operator.account().value())) {
                throw new Conflict("withdrawn-already", "This grant was withdrawn already. Look again.");
            }
            audit.record(tx, operator, AuditEvent.done("licence.withdraw", id.value(), "grant " + grant));
            return grant;
        });
    }

    @Override
    public List<LicenceGrant> of(Caller operator, TenantId id) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        Tenant tenant = customer(id);
        return store.inTransaction(operator.tenant().id(), tx -> {
            audit.record(tx, operator, AuditEvent.done(READ, id.value()));
            return new OfficeTable(tx).of(id.value(), null, LocalDate.now(tenant.zone()));
        });
    }

    @Override
    public List<LicenceGrant> own(Caller caller) {
        access.require(caller, Permission.LICENCE_READ);
        return store.inTransaction(caller.tenant().id(), tx -> {
            audit.record(tx, caller, AuditEvent.done(READ, null));
            return new OfficeTable(tx).of(caller.tenant().id().value(), null, caller.today());
        });
    }

    /** What runs low in the caller's tenant, for the start page: no entry, for it names nobody. Nothing for those who may not know. */
    public List<Low> low(Caller caller) {
        return !caller.has(Permission.LICENCE_READ) ? List.of() : store.inTransaction(caller.tenant().id(),
                tx -> Low.of(new OfficeTable(tx).of(caller.tenant().id().value(), null, caller.today())));
    }

    @Override
    public List<UsedLine> used(Caller operator, @Nullable TenantId tenant, @Nullable String instrument, LocalDate from, LocalDate to) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        UUID id = tenant == null ? null : customer(tenant).id().value();
        requireSound(instrument, from, to);
        return store.inTransaction(operator.tenant().id(), tx -> {
            audit.record(tx, operator, AuditEvent.done(USED, id, from + " to " + to));
            return new OfficeTable(tx).used(id, instrument, from, to, null);
        });
    }

    @Override
    public List<UsedLine> usedByUnit(Caller caller, @Nullable String instrument, LocalDate from, LocalDate to) {
        access.require(caller, Permission.LICENCE_READ);
        requireSound(instrument, from, to);
        return store.inTransaction(caller.tenant().id(), tx -> {
            Reach reach = access.reach(caller, Permission.LICENCE_READ);
            audit.record(tx, caller, AuditEvent.done(USED, null, from + " to " + to));
            return new OfficeTable(tx).used(caller.tenant().id().value(), instrument, from, to, reach);
        });
    }

    private static void requireSound(@Nullable String instrument, LocalDate from, LocalDate to) {
        if (instrument != null && !Written.isId(instrument)) {
            throw new Invalid("instrument", "instrument", "This is no id of an instrument.");
        }
        if (to.isBefore(from) || from.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR) {
            throw new Invalid("to", "days", "The last day lies before the first, or one of them is too far away.");
        }
    }

    private Tenant customer(TenantId id) {
        return tenants.find(id).filter(tenant -> !tenant.key().equals(TenantKey.SYSTEM)).orElseThrow(NotFound::new);
    }
}
