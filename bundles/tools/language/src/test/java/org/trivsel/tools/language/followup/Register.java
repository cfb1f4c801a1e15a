package org.trivsel.tools.language.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.registry.Child;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.Tenant;
import org.trivsel.tools.language.World;

/** A tenant with units and children in the tables of the platform. */
public final class Register {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    public final Tenant tenant = Tables.database().newTenant();

    public UnitId unit() {
        UUID id = UUID.randomUUID();
        run("insert into trivsel.unit (tenant_id, id, opened) values (?, ?, ?)", tenant.id().value(), id, LONG_AGO);
        run("insert into trivsel.unit_ancestor (tenant_id, unit_id, ancestor_id, valid_from) values (?, ?, ?, ?)", tenant.id().value(), id, id, LONG_AGO);
        run("insert into trivsel.unit_version (tenant_id, unit_id, valid_from, name, kind) values (?, ?, ?, 'Stue', 'GROUP')", tenant.id().value(), id,
                LONG_AGO);
        return new UnitId(id);
    }

    /** The child comes to the unit. @param until its last day there, or null */
    public void enrol(Child child, UnitId unit, @Nullable LocalDate until) {
        run("insert into trivsel.child (tenant_id, id, given_name, family_name, birth_date, sex) values (?, ?, ?, ?, ?, 'male') on conflict do nothing",
                tenant.id().value(), child.id().value(), child.givenName(), child.familyName(), child.birthDate());
        run("insert into trivsel.enrolment (tenant_id, id, child_id, unit_id, valid_from, valid_to) values (?, ?, ?, ?, ?, ?)", tenant.id().value(),
                UUID.randomUUID(), child.id().value(), unit.value(), LONG_AGO, until);
    }

    /** From today on. */
    void move(Child child, UnitId unit) {
        run("update trivsel.enrolment set valid_to = ? where child_id = ?", LocalDate.now(tenant.zone()).minusDays(1), child.id().value());
        enrol(child, unit, null);
    }

    public Caller caller(Role role, @Nullable UnitId unit) {
        Caller any = World.caller(tenant, role);
        return new Caller(tenant, new AccountId(UUID.randomUUID()), any.username(), any.name(), any.locale(),
                List.of(new Grant(role, unit, LONG_AGO, null)), Set.of(Scope.READ, Scope.WRITE), any.tools(), Instant.EPOCH, any.origin());
    }

    private void run(String sql, @Nullable Object... parameters) {
        Tables.database().store().run(tenant.id(), tx -> tx.update(sql, parameters));
    }
}
