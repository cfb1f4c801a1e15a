package org.trivsel.platform.licence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.licence.Hindrance;
import org.trivsel.licence.Licences;
import org.trivsel.platform.licence.GrantTable.Held;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.registry.UnitId;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.text.Texts;

/** Draws from what was granted. What hinders is found out from the same rows that are drawn from. */
@Component
public final class StoredLicences implements Licences {
    private static final String CERTIFIED = """
            select exists (select from certificate c where c.tenant_id = ? and c.account_id = ? and c.instrument = ?
              and c.valid_from <= ? and (c.valid_to is null or c.valid_to >= ?)
              and not exists (select from certificate_withdrawn w where w.tenant_id = c.tenant_id and w.certificate_id = c.id))
            """;

    private final TenantStore store;
    private final Audit audit;

    @Activate
    public StoredLicences(@Reference TenantStore store, @Reference Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    @Override
    public void draw(Transaction tx, Caller caller, Definition definition, AssessmentId assessment, @Nullable UnitId unit) throws SQLException {
        requireCertified(tx, caller, definition);
        if (!definition.licence().needsGrant()) {
            return;
        }
        GrantTable table = new GrantTable(tx, tenant(caller));
        UUID place = unit == null ? null : unit.value();
        List<Held> grants = table.of(definition.id(), place, caller.today());
        for (Held grant : grants) {
            if (grant.holds() && !grant.isUsedUp() && table.draw(grant, assessment, definition, place, caller.today())) {
                return;
            }
        }
        Hindrance hindrance = grants.stream().anyMatch(Held::holds) ? Hindrance.USED_UP : why(grants);
        throw new Conflict(hindrance.id(), sentence(caller, hindrance));
    }

    @Override
    public void giveBack(Transaction tx, Caller caller, AssessmentId assessment) throws SQLException {
        new GrantTable(tx, tenant(caller)).giveBack(assessment, caller.account().value(), caller.today());
    }

    @Override
    public List<Hindrance> hindrances(Transaction tx, Caller caller, Definition definition, @Nullable UnitId unit) throws SQLException {
        List<Hindrance> all = new ArrayList<>();
        if (!isCertified(tx, caller, definition)) {
            all.add(Hindrance.NOT_CERTIFIED);
        }
        if (definition.licence().needsGrant()) {
            List<Held> grants = new GrantTable(tx, tenant(caller)).of(definition.id(), unit == null ? null : unit.value(), caller.today());
            if (grants.stream().noneMatch(grant -> grant.holds() && !grant.isUsedUp())) {
                all.add(grants.stream().anyMatch(Held::holds) ? Hindrance.USED_UP : why(grants));
            }
        }
        return all;
    }

    /** Of grants none of which holds: what is nearest to holding. */
    private static Hindrance why(List<Held> grants) {
        if (grants.stream().anyMatch(grant -> !grant.notYet() && !grant.over())) {
            return Hindrance.ELSEWHERE;
        } else if (grants.stream().anyMatch(Held::notYet)) {
            return Hindrance.NOT_YET;
        }
        return grants.isEmpty() ? Hindrance.NONE : Hindrance.EXPIRED;
    }

    @Override
    public String sentence(Caller caller, Hindrance hindrance) {
        return Texts.beside(StoredLicences.class, caller.locale()).get(hindrance.id());
    }

    @Override
    public void requireCertified(Transaction tx, Caller caller, Definition definition) throws SQLException {
        if (!isCertified(tx, caller, definition)) {
            throw new Forbidden(Hindrance.NOT_CERTIFIED.id(), sentence(caller, Hindrance.NOT_CERTIFIED),
                    later -> audit.record(later, caller, AuditEvent.denied("certificate.require", null, "Not certified for " + definition.id() + ".")));
        }
    }

    @Override
    public void requireCertified(Caller caller, Definition definition) {
        if (definition.licence().certified()) {
            store.run(caller.tenant().id(), tx -> requireCertified(tx, caller, definition));
        }
    }

    @Override
    public boolean mayReadItems(Caller caller, Definition definition) {
        if (!definition.licence().isSecret()) {
            return true;
        }
        return caller.has(Permission.ASSESSMENT_WRITE) && (!definition.licence().certified()
                || store.inTransaction(caller.tenant().id(), tx -> isCertified(tx, caller, definition)));
    }

    private static boolean isCertified(Transaction tx, Caller caller, Definition definition) throws SQLException {
        return !definition.licence().certified() || tx.one(CERTIFIED, row -> row.flag(1), tenant(caller), caller.account().value(), definition.id(),
                caller.today(), caller.today()).orElse(false);
    }

    private static UUID tenant(Caller caller) {
        return caller.tenant().id().value();
    }
}
