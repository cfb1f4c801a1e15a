package org.trivsel.platform.leaving;

import com.fasterxml.uuid.Generators;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.NotFound;
import org.trivsel.sealing.Sealing;
import org.trivsel.store.TenantStore;
import org.trivsel.tenant.ExportColumn;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantExport;
import org.trivsel.tenant.TenantExports;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/** Exports in the database, sealed with the key of the tenant. What operators do happens behind the wall of the tenant, with an entry on both sides. */
@Component
public final class SealedExports implements TenantExports {
    private static final Duration LOOK = Duration.ofSeconds(15);

    private final TenantStore store;
    private final Tenants tenants;
    private final Access access;
    private final Audit audit;
    private final Sealing sealing;
    private final ExportTable table = new ExportTable();
    private final ExportWorker worker;

    @Activate
    public SealedExports(@Reference TenantStore store, @Reference Tenants tenants, @Reference Access access, @Reference Audit audit,
            @Reference Sealing sealing,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY) List<ExportColumn> columns) {
        this.store = store;
        this.tenants = tenants;
        this.access = access;
        this.audit = audit;
        this.sealing = sealing;
        this.worker = new ExportWorker(store, tenants, sealing, List.copyOf(columns));
        worker.lookEach(LOOK);
    }

    @Deactivate
    public void close() {
        worker.close();
    }

    @Override
    public TenantExport order(Caller operator, TenantId id, boolean numbers) {
        Tenant tenant = customer(operator, id);
        UUID export = Generators.timeBasedEpochRandomGenerator().generate();
        String detail = "export " + export + (numbers ? " with national numbers" : "");
        TenantExport ordered = store.apart(id, tx -> {
            if (table.isOneOpen(tx, id)) {
                throw new Conflict("export-running", "An export of " + tenant.key() + " is being made. Wait until it is ready.");
            }
            table.add(tx, id, export, numbers, operator);
            audit.record(tx, within(operator, tenant), AuditEvent.done("tenant.export", id.value(), detail));
            return table.find(tx, id, export).orElseThrow();
        });
        store.run(operator.tenant().id(), tx -> {
            audit.record(tx, operator, AuditEvent.done("tenant.export", id.value(), detail));
            tx.afterCommit(worker::wake);
        });
        return ordered;
    }

    @Override
    public List<TenantExport> of(Caller operator, TenantId id) {
        customer(operator, id);
        return store.inTransaction(operator.tenant().id(), tx -> table.of(tx, id));
    }

    @Override
    public List<TenantExport> own(Caller administration) {
        if (!isOfTheWhole(administration)) {
            throw new Forbidden("Only the administration of the whole tenant fetches an export.", null);
        }
        TenantId tenant = administration.tenant().id();
        return store.inTransaction(tenant, tx -> table.of(tx, tenant));
    }

    @Override
    public byte[] volume(Caller administration, UUID export, int volume) {
        TenantId tenant = administration.tenant().id();
        return store.inTransaction(tenant, tx -> {
            boolean isReady = table.find(tx, tenant, export).filter(found -> found.state() == TenantExport.State.READY).isPresent();
            byte[] sealed = isReady && isOfTheWhole(administration) ? table.volume(tx, tenant, export, volume).orElse(null) : null;
            if (sealed == null) {
                throw new NotFound(refused -> audit.record(refused, administration, AuditEvent.denied("tenant.export.fetch", export, "volume " + volume)));
            }
            table.fetched(tx, tenant, export, volume);
            audit.record(tx, administration, AuditEvent.done("tenant.export.fetch", export, "volume " + volume));
            return sealing.open(tenant, ExportWorker.place(export, volume), sealed);
        });
    }

    private Tenant customer(Caller operator, TenantId id) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return tenants.find(id).filter(tenant -> !tenant.key().equals(TenantKey.SYSTEM)).orElseThrow(NotFound::new);
    }

    private static boolean isOfTheWhole(Caller caller) {
        return caller.grants().stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATION && grant.unit() == null);
    }

    /** The operator at a tenant, for what is written there. */
    static Caller within(Caller operator, Tenant tenant) {
        return new Caller(tenant, operator.account(), operator.username(), operator.name(), operator.locale(), operator.grants(), operator.scopes(),
                Set.of(), operator.since(), operator.origin());
    }
}
