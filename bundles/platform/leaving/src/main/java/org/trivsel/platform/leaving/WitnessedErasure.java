package org.trivsel.platform.leaving;

import com.fasterxml.uuid.Generators;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditChains;
import org.trivsel.audit.AuditEvent;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.store.TenantEraser;
import org.trivsel.store.TenantStore;
import org.trivsel.tenant.ErasureCertificate;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantErasure;
import org.trivsel.tenant.TenantExport;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/**
 * The operators' audit says that it begins before anything is deleted, and how it ended afterwards; the certificate is written in the transaction of
 * the deletion itself. What comes between leaves an entry that it had begun, and a tenant that is whole or gone.
 */
@Component(configurationPid = "org.trivsel.tenants")
@Designate(ocd = WitnessedErasure.Config.class)
public final class WitnessedErasure implements TenantErasure {
    private static final Logger LOG = LoggerFactory.getLogger(WitnessedErasure.class);
    private static final int LONGEST_REASON = 200;
    private static final String ERASE = "tenant.erase";
    private static final String SUSPENDED = "select suspended_at from tenant where id = ?";
    private static final String RECORDED = "select count(*) from audit_entry where tenant_id = ? and subject = ? and action = 'tenant.erase' and detail = ?";

    private final TenantStore store;
    private final Tenants tenants;
    private final Access access;
    private final Audit audit;
    private final AuditChains chains;
    private final TenantEraser eraser;
    private final Duration wait;
    private final CertificateTable table = new CertificateTable();
    private final ExportTable exports = new ExportTable();

    @Activate
    public WitnessedErasure(@Reference TenantStore store, @Reference Tenants tenants, @Reference Access access, @Reference Audit audit,
            @Reference AuditChains chains, @Reference TenantEraser eraser, Config config) {
        this(store, tenants, access, audit, chains, eraser, Duration.ofHours(config.erasure_wait_hours()));
    }

    /** @param wait how long a tenant has to be suspended before */
    WitnessedErasure(TenantStore store, Tenants tenants, Access access, Audit audit, AuditChains chains, TenantEraser eraser, Duration wait) {
        this.store = store;
        this.tenants = tenants;
        this.access = access;
        this.audit = audit;
        this.chains = chains;
        this.eraser = eraser;
        this.wait = wait;
    }

    @Override
    public ErasureCertificate erase(Caller operator, TenantId id, String key, String reason, boolean withoutExport) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        Tenant tenant = customer(id);
        try {
            requireMeant(tenant, key, reason);
            requireSuspended(operator, tenant);
            TenantExport export = exported(operator, tenant, withoutExport);
            record(operator, AuditEvent.done("tenant.erase.begin", id.value(), reason));
            return erase(operator, tenant, reason.strip(), export == null ? null : export.manifest());
        } catch (Invalid | Conflict refusal) {
            record(operator, AuditEvent.denied(ERASE, id.value(), refusal.getMessage()));
            throw refusal;
        }
    }

    @Override
    public List<ErasureCertificate> certificates(Caller operator) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return store.inTransaction(operator.tenant().id(), table::all);
    }

    @Override
    public List<ErasureCertificate> certificates(Caller operator, @Nullable UUID after, int limit) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return store.inTransaction(operator.tenant().id(), tx -> table.after(tx, after, limit));
    }

    @Override
    public ErasureCertificate certificate(Caller operator, UUID certificate) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return store.inTransaction(operator.tenant().id(), tx -> table.find(tx, certificate).orElseThrow(NotFound::new));
    }

    @Override
    public Terms terms(Caller operator, TenantId id) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        Tenant tenant = customer(id);
        Instant since = suspended(operator, tenant);
        TenantExport fetched = store.inTransaction(operator.tenant().id(), tx -> exports.lastFetched(tx, tenant.id())).orElse(null);
        return new Terms(since, since == null ? null : since.plus(wait), fetched == null ? null : fetched.fetched());
    }

    @Override
    public List<String> verify(Caller operator, UUID certificate) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        List<String> faults = new ArrayList<>();
        ErasureCertificate it = store.inTransaction(operator.tenant().id(), tx -> {
            ErasureCertificate found = table.find(tx, certificate).orElseThrow(NotFound::new);
            String hash = CertificateTable.hash(found);
            if (!hash.equals(found.sha256())) {
                faults.add("The certificate was changed after it had been written.");
            }
            if (tx.one(RECORDED, row -> row.bigNumber(1), operator.tenant().id().value(), found.tenant().value(), detail(found.id(), hash)).orElse(0L) == 0) {
                faults.add("The operators' audit knows no such certificate.");
            }
            return found;
        });
        SortedMap<String, Long> left = eraser.count(it.tenant());
        if (!left.isEmpty()) {
            faults.add("Something of the tenant is left: " + left);
        }
        return faults;
    }

    private ErasureCertificate erase(Caller operator, Tenant tenant, String reason, @Nullable String export) {
        AuditChains.Verdict chain = chains.verify(operator, tenant.id());
        ErasureCertificate[] written = new ErasureCertificate[1];
        eraser.erase(tenant.id(), (tx, rows) -> {
            if (!rows.containsKey("trivsel.tenant")) {
                throw new NotFound();
            }
            ErasureCertificate open = new ErasureCertificate(Generators.timeBasedEpochRandomGenerator().generate(), tenant.id(), tenant.key(), tenant.name(),
                    Instant.now().truncatedTo(ChronoUnit.MICROS), operator.username(), reason, rows, chain.sealed(), chain.head(), export, "");
            written[0] = new ErasureCertificate(open.id(), open.tenant(), open.key(), open.name(), open.erased(), open.operator(), open.reason(), open.rows(),
                    open.sealed(), open.head(), open.export(), CertificateTable.hash(open));
            table.add(tx, written[0]);
        });
        ErasureCertificate certificate = written[0];
        record(operator, AuditEvent.done(ERASE, tenant.id().value(), detail(certificate.id(), certificate.sha256())));
        LOG.info("The tenant {} is deleted: certificate {} {}", tenant.key(), certificate.id(), certificate.sha256());
        return certificate;
    }

    /** Whatever becomes of the request. */
    private void record(Caller operator, AuditEvent event) {
        store.apart(operator.tenant().id(), tx -> {
            audit.record(tx, operator, event);
            return event;
        });
    }

    private static String detail(UUID certificate, String hash) {
        return "certificate " + certificate + " " + hash;
    }

    private static void requireMeant(Tenant tenant, String key, String reason) {
        if (!key.equals(tenant.key().value())) {
            throw new Invalid("key", "key-other", "Type the key of the tenant that is to be deleted.");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Invalid("reason", "reason", "Say why, in 1 to " + LONGEST_REASON + " characters.");
        }
    }

    private Tenant customer(TenantId id) {
        return tenants.find(id).filter(found -> !found.key().equals(TenantKey.SYSTEM)).orElseThrow(NotFound::new);
    }

    private @Nullable Instant suspended(Caller operator, Tenant tenant) {
        return store.inTransaction(operator.tenant().id(), tx -> tx.one(SUSPENDED, row -> new Instant[] {row.instantOrNull(1)}, tenant.id().value()))
                .orElseThrow(NotFound::new)[0];
    }

    private void requireSuspended(Caller operator, Tenant tenant) {
        Instant since = suspended(operator, tenant);
        if (since == null) {
            throw new Conflict("not-suspended", "Suspend the tenant first: nobody may be at work there.");
        }
        Instant allowed = since.plus(wait);
        if (allowed.isAfter(Instant.now())) {
            throw new Conflict("too-early", "It was suspended at " + since.truncatedTo(ChronoUnit.MINUTES) + " and can be deleted from "
                    + allowed.truncatedTo(ChronoUnit.MINUTES) + " on.");
        }
    }

    private @Nullable TenantExport exported(Caller operator, Tenant tenant, boolean withoutExport) {
        TenantExport fetched = store.inTransaction(operator.tenant().id(), tx -> exports.lastFetched(tx, tenant.id())).orElse(null);
        if (fetched == null && !withoutExport) {
            throw new Conflict("not-exported", "Its administration has fetched no export. Let them fetch one, or say that it is to go without.");
        }
        return fetched;
    }

    @ObjectClassDefinition(name = "Tenants", description = "The end of tenants.")
    @interface Config {
        @AttributeDefinition(description = "Hours that a tenant has to be suspended before it can be deleted.", min = "0", max = "8760")
        int erasure_wait_hours() default 24;
    }
}
