package org.trivsel.platform.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.assessment.Assessments.DueWindow;
import org.trivsel.assessment.Due;
import org.trivsel.assessment.DueQuery;
import org.trivsel.assessment.GroupPage;
import org.trivsel.assessment.GroupQuery;
import org.trivsel.assessment.NewAssessment;
import org.trivsel.licence.Licences;
import org.trivsel.platform.assessment.instrument.Library;
import org.trivsel.platform.assessment.instrument.TestTool;
import org.trivsel.platform.legalbasis.StoredDisclosures;
import org.trivsel.platform.licence.StoredLicences;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.Tenant;
import org.trivsel.testlib.GivenCountries;

/** A fresh tenant on the real database: a municipality with two groups, their people, and a tool with one instrument. */
final class World {
    static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);

    final TestDatabase database = TestDatabase.shared();
    final Tenant tenant = database.newTenant();
    /** There, not where the tests run. */
    final LocalDate today = LocalDate.now(tenant.zone());
    final TestAudit audit = new TestAudit();
    final Library library = new Library(database.systemStore());
    final StoredDisclosures disclosures = new StoredDisclosures(database.store(), new TestAccess(audit), audit, new GivenCountries());
    final Licences licences = new StoredLicences(database.store(), audit);
    final StoredAssessments assessments = new StoredAssessments(database.store(), new TestAccess(audit), audit, library, disclosures, licences);
    /** Released texts are the system's, so each world has an instrument of its own. */
    final String tool = "tool-" + UUID.randomUUID().toString().substring(0, 8);
    final String instrument = "test-" + tool;
    final UnitId top = unit(null);
    final UnitId group = unit(top);
    final UnitId otherGroup = unit(top);
    final Caller pedagogue = caller("Anna", Role.PEDAGOGUE, group);
    final Caller leader = caller("Lene", Role.LEADER, top);
    final ChildId child = child(today.minusYears(4), group);

    World() {
        this(null);
    }

    /** @param terms of the licence of its instrument, as they stand in a definition; null for none */
    World(@Nullable String terms) {
        TestTool brought = new TestTool(tool);
        (terms == null ? brought.with(instrument, "1.0.0", "Prøve") : brought.licensed(instrument, "1.0.0", terms)).withNorms(instrument, "first", 20).startIn(library);
    }

    NewAssessment draft() {
        return new NewAssessment(child, instrument, today, null, false);
    }

    NewAssessment whole(ChildId whose) {
        return new NewAssessment(whose, instrument, today, allAnswers(), true);
    }

    /** A page of all children of the group. */
    GroupPage group(Caller caller, UnitId unit, @Nullable String cursor) {
        return assessments.group(caller, new GroupQuery(unit, instrument, List.of(), GroupQuery.Show.ALL, cursor));
    }

    /** The first who are due. */
    List<Due> due(Caller caller, List<DueWindow> windows, int limit) {
        return assessments.due(caller, new DueQuery(instrument, windows, null, null, limit)).rows();
    }

    static String allAnswers() {
        return TestTool.items().stream().map(item -> "\"" + item + "\":" + (item.hashCode() & 1)).collect(Collectors.joining(",", "{", "}"));
    }

    Caller caller(String name, Role role, @Nullable UnitId unit) {
        UUID account = UUID.randomUUID();
        run("insert into account (tenant_id, id, username, display_name, password_hash) values (?, ?, ?, ?, '-')", id(), account,
                name + account, name);
        return new Caller(tenant, new AccountId(account), name, name, Locale.forLanguageTag("da"), List.of(new Grant(role, unit, LONG_AGO, null)),
                Set.of(Scope.values()), Set.of(tool), Instant.now(), new Origin("request", "127.0.0.1"));
    }

    Caller without(Caller caller, String... tools) {
        return new Caller(caller.tenant(), caller.account(), caller.username(), caller.name(), caller.locale(), caller.grants(), caller.scopes(),
                Set.copyOf(Arrays.asList(tools)), caller.since(), caller.origin());
    }

    UnitId unit(@Nullable UnitId parent) {
        UUID unit = UUID.randomUUID();
        run("insert into unit (tenant_id, id, opened) values (?, ?, ?)", id(), unit, LONG_AGO);
        run("insert into unit_version (tenant_id, unit_id, valid_from, parent_id, name, kind) values (?, ?, ?, ?, ?, 'GROUP')", id(), unit, LONG_AGO,
                parent == null ? null : parent.value(), "Unit " + unit.toString().substring(0, 4));
        run("insert into unit_ancestor (tenant_id, unit_id, ancestor_id, valid_from) values (?, ?, ?, ?)", id(), unit, unit, LONG_AGO);
        if (parent != null) {
            run("""
                    insert into unit_ancestor (tenant_id, unit_id, ancestor_id, valid_from)
                    select tenant_id, ?, ancestor_id, valid_from from unit_ancestor where unit_id = ?
                    """, unit, parent.value());
        }
        return new UnitId(unit);
    }

    ChildId child(LocalDate born, UnitId unit) {
        return child("Ella", born, unit, LONG_AGO, null);
    }

    ChildId child(String name, LocalDate born, UnitId unit, LocalDate from, @Nullable LocalDate to) {
        UUID child = UUID.randomUUID();
        run("insert into child (tenant_id, id, given_name, family_name, birth_date, sex) values (?, ?, ?, 'Holm', ?, 'female')", id(), child, name, born);
        run("insert into enrolment (tenant_id, id, child_id, unit_id, valid_from, valid_to) values (?, ?, ?, ?, ?, ?)", id(), UUID.randomUUID(), child,
                unit.value(), from, to);
        return new ChildId(child);
    }

    /** Many children at once, all aged four. */
    List<ChildId> children(int number, UnitId unit) {
        return database.store().inTransaction(tenant.id(), tx -> tx.list("""
                with new as (
                  insert into child (tenant_id, id, given_name, family_name, birth_date, sex)
                  select ?, gen_random_uuid(), 'Child ' || i, 'Name ' || i % 97, current_date - 1461 - i % 100, 'any' from generate_series(1, ?) i
                  returning tenant_id, id),
                placed as (
                  insert into enrolment (tenant_id, id, child_id, unit_id, valid_from)
                  select tenant_id, gen_random_uuid(), id, ?, ? from new returning child_id)
                select child_id from placed
                """, row -> new ChildId(row.uuid(1)), id(), number, unit.value(), LONG_AGO));
    }

    long count(String sql, @Nullable Object... parameters) {
        return database.store().inTransaction(tenant.id(), tx -> tx.one(sql, row -> row.bigNumber(1), parameters)).orElseThrow();
    }

    String text(String sql, @Nullable Object... parameters) {
        return database.store().inTransaction(tenant.id(), tx -> tx.one(sql, row -> row.text(1), parameters)).orElseThrow();
    }

    void run(String sql, @Nullable Object... parameters) {
        database.store().inTransaction(tenant.id(), tx -> tx.update(sql, parameters));
    }

    private UUID id() {
        return tenant.id().value();
    }
}
