package org.trivsel.platform.assessment;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.DeletedAssessments;
import org.trivsel.retention.Keeper;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;
import org.trivsel.text.Texts;

/** Assessments of all instruments, in whatever state; what was decided about one and what tools keep with it go with it. */
@Component(service = Keeper.class)
public final class AssessmentKeeper implements Keeper {
    /** The day begins when it begins where the tenant is. */
    private static final String OVER = """
             from assessment where tenant_id = ? and changed_at < ?::date::timestamp at time zone (select zone from tenant where id = ?)
            and child_id <> all(?)""";
    private static final String SOME = "select id" + OVER + " order by changed_at, id limit ?";
    private static final String ALL = "select count(*)::integer" + OVER;
    private static final String DELETE = "delete from assessment where tenant_id = ? and id = any(?)";

    private final List<DeletedAssessments> tell = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindDeleted(DeletedAssessments bound) {
        tell.add(bound);
    }

    void unbindDeleted(DeletedAssessments gone) {
        tell.remove(gone);
    }

    @Override
    public String id() {
        return "assessments";
    }

    @Override
    public String setting() {
        return "assessment.keep";
    }

    @Override
    public String name(Locale language) {
        return Texts.beside(AssessmentKeeper.class, language).get("keeper");
    }

    @Override
    public List<UUID> over(Transaction tx, TenantId tenant, LocalDate before, Set<UUID> held, int most) throws SQLException {
        return tx.list(SOME, row -> row.uuid(1), tenant.value(), before, tenant.value(), held.toArray(UUID[]::new), most);
    }

    @Override
    public int count(Transaction tx, TenantId tenant, LocalDate before, Set<UUID> held) throws SQLException {
        return tx.one(ALL, row -> row.number(1), tenant.value(), before, tenant.value(), held.toArray(UUID[]::new)).orElseThrow();
    }

    @Override
    public int delete(Transaction tx, TenantId tenant, List<UUID> records) throws SQLException {
        List<AssessmentId> ids = records.stream().map(AssessmentId::new).toList();
        for (DeletedAssessments one : tell) {
            one.deleted(tx, tenant, ids);
        }
        return tx.update(DELETE, tenant.value(), records.toArray(UUID[]::new));
    }
}
