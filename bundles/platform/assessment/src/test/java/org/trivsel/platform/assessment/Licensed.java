package org.trivsel.platform.assessment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/** A world whose instrument has terms, with what was granted and who is certified. */
final class Licensed {
    final World world;

    /** @param terms as they stand in a definition, {@code {kind: per-use}} */
    Licensed(String terms) {
        world = new World(terms);
    }

    UUID grant(@Nullable Integer uses) {
        return grant(uses, world.today, null);
    }

    UUID grant(@Nullable Integer uses, LocalDate from, @Nullable LocalDate to, UnitId... sites) {
        UUID grant = UUID.randomUUID();
        world.run("insert into licence_grant (tenant_id, id, instrument, kind, uses, valid_from, valid_to, reference, granted_by, granted_by_name)"
                + " values (?, ?, ?, 'PER_USE', ?, ?, ?, 'order 1', ?, 'Op')", tenant(), grant, world.instrument, uses, from, to, UUID.randomUUID());
        if (uses != null) {
            world.run("insert into licence_count (tenant_id, grant_id, most) values (?, ?, ?)", tenant(), grant, uses);
        }
        for (UnitId site : sites) {
            world.run("insert into licence_site (tenant_id, grant_id, unit_id, unit_name) values (?, ?, ?, 'x')", tenant(), grant, site.value());
        }
        return grant;
    }

    UUID certify(Caller person, LocalDate from, @Nullable LocalDate to) {
        UUID certificate = UUID.randomUUID();
        world.run("insert into certificate (tenant_id, id, account_id, instrument, valid_from, valid_to, reference, recorded_by) values (?, ?, ?, ?, ?, ?, 'c', ?)",
                tenant(), certificate, person.account().value(), world.instrument, from, to, UUID.randomUUID());
        return certificate;
    }

    NewAssessment draft(ChildId child) {
        return new NewAssessment(child, world.instrument, world.today, null, false);
    }

    long used() {
        return world.count("select count(*) from licence_use u where not exists (select from licence_return r where r.assessment_id = u.assessment_id)");
    }

    long counted() {
        return world.count("select coalesce(sum(drawn), 0) from licence_count");
    }

    long begun() {
        return world.count("select count(*) from assessment");
    }

    private UUID tenant() {
        return world.tenant.id().value();
    }
}
