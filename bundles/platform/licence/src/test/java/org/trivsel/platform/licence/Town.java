package org.trivsel.platform.licence;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Grant;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.access.Scope;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.Instruments;
import org.trivsel.audit.Audit;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.licence.NewGrant;
import org.trivsel.notice.MailAddress;
import org.trivsel.notice.MailSetup;
import org.trivsel.notice.Notice;
import org.trivsel.notice.Notices;
import org.trivsel.notice.QueuedNotice;
import org.trivsel.platform.audit.PostgresAudit;
import org.trivsel.platform.identity.PostgresAccounts;
import org.trivsel.platform.identity.PostgresStaff;
import org.trivsel.platform.identity.PostgresTenantOffice;
import org.trivsel.platform.identity.PostgresTenants;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.platform.registry.unit.DatedUnits;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/** A municipality with two houses and who works there, operators, and instruments with terms, on a real database. */
final class Town implements Instruments, Notices {
    static final TestDatabase DATABASE = TestDatabase.shared();
    private static final Audit AUDIT = new PostgresAudit(wanted -> { });
    private static final RegisterAccess ACCESS = new RegisterAccess(DATABASE.store(), AUDIT);
    private static final DatedUnits UNITS = new DatedUnits(DATABASE.store(), ACCESS, AUDIT);
    private static final PostgresAccounts ACCOUNTS = new PostgresAccounts(DATABASE.store());
    private static final Tenants TENANTS = new PostgresTenants(DATABASE.systemStore());
    private static final String DEFINITION = """
            format: trivsel-instrument/1
            id: %s
            version: 1.0.0
            released: 2026-01-01
            languages: [da]
            title: {da: "Prøve %s"}
            licence: %s
            items:
              - {id: a, kind: correct, say: {da: "Sig a"}}
            parts:
              - {id: p, title: {da: "Del"}, respondent: child}
            forms:
              - {id: f, title: {da: "Form"}, ages: {from: 3y0m0d, before: 7y0m0d}, parts: [{part: p, items: [a]}]}
            scales:
              - {id: s, title: {da: "Skala"}, parts: [p], missing: {limit: 0, rule: zero}}
            """;

    final Tenant tenant = DATABASE.newTenant();
    final LocalDate today = LocalDate.now(tenant.zone());
    final Caller operator = operator();
    final Caller administration = caller("Ada", Role.ADMINISTRATION, null);
    final UnitId house = open("House", UnitKind.INSTITUTION, null);
    final UnitId room = open("Room", UnitKind.GROUP, house);
    final UnitId other = open("Other", UnitKind.INSTITUTION, null);
    final Caller leader = caller("Lene", Role.LEADER, house);
    final Caller pedagogue = caller("Pia", Role.PEDAGOGUE, room);
    final Definition perUse = definition("per-use-test", "{kind: per-use, certified: true}");
    final Definition perPeriod = definition("per-period-test", "{kind: per-period}");
    final Definition perSite = definition("per-site-test", "{kind: per-site}");
    final Definition free = definition("free-test", "{kind: free}");
    final List<String> told = new ArrayList<>();
    final StoredLicences licences = new StoredLicences(DATABASE.store(), AUDIT);
    final PostgresTenantOffice tenantOffice = new PostgresTenantOffice(DATABASE.store(), TENANTS, UNITS, ACCESS, AUDIT, null);
    final StoredLicenceOffice office = new StoredLicenceOffice(DATABASE.store(), ACCESS, AUDIT, TENANTS, tenantOffice, this);
    final StoredCertificates certificates = new StoredCertificates(DATABASE.store(), ACCESS, AUDIT, new PostgresStaff(DATABASE.store(), ACCESS, AUDIT), this);

    static RegisterAccess access() {
        return ACCESS;
    }

    static Tenants tenants() {
        return TENANTS;
    }

    static Definition definition(String id, String terms) {
        return new DefinitionReader().read(DEFINITION.formatted(id, id, terms));
    }

    Caller caller(String name, Role role, @Nullable UnitId unit) {
        return caller(tenant, name, role, unit);
    }

    private static Caller caller(Tenant tenant, String name, Role role, @Nullable UnitId unit) {
        Grant grant = new Grant(role, unit, LocalDate.now(tenant.zone()).minusDays(9), null);
        String username = "p" + UUID.randomUUID();
        AccountId account = ACCOUNTS.create(tenant.id(), username, name, "a long enough password", List.of(grant));
        return new Caller(tenant, account, username, name, Locale.forLanguageTag("da"), List.of(grant), Set.of(Scope.READ, Scope.WRITE), Set.of(), Instant.now(),
                new Origin("r", "::1"));
    }

    private static synchronized Caller operator() {
        Tenant system = TENANTS.find(TenantKey.SYSTEM)
                .orElseGet(() -> TENANTS.create(TenantKey.SYSTEM, "System", "DK", Locale.ENGLISH, ZoneOffset.UTC));
        return caller(system, "Op", Role.OPERATOR, null);
    }

    NewGrant uses(int uses) {
        return new NewGrant(perUse.id(), uses, null, null, List.of(), "order 1");
    }

    void certify(Caller person) {
        certificates.record(administration, person.account(), perUse.id(), today, null, "course 1");
    }

    /** One use at a unit. */
    AssessmentId draw(Caller caller, Definition definition, @Nullable UnitId unit) {
        AssessmentId assessment = new AssessmentId(UUID.randomUUID());
        DATABASE.store().run(tenant.id(), tx -> licences.draw(tx, caller, definition, assessment, unit));
        return assessment;
    }

    void giveBack(Caller caller, AssessmentId assessment) {
        DATABASE.store().run(tenant.id(), tx -> licences.giveBack(tx, caller, assessment));
    }

    Warnings warningsOn(LocalDate day) {
        return new Warnings(DATABASE.store(), TENANTS, this, this, Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    List<String> audited(Tenant of) {
        return DATABASE.store().inTransaction(of.id(), tx -> tx.list("select action || ' ' || outcome from audit_entry where tenant_id = ?"
                + " and (action like 'licence.%' or action like 'certificate.%') order by at, id", row -> row.text(1), of.id().value()));
    }

    void move(UnitId unit, UnitId under, LocalDate from) {
        UNITS.move(administration, unit, under, from);
    }

    private UnitId open(String name, UnitKind kind, @Nullable UnitId parent) {
        return UNITS.open(administration, name, kind, parent, today.minusDays(5)).id();
    }

    @Override
    public List<Instrument> licensed() {
        return List.of(perUse, perPeriod, perSite).stream().map(one -> Instrument.of(one, List.of())).toList();
    }

    @Override
    public Optional<Instrument> newest(String instrument) {
        return Stream.concat(licensed().stream(), Stream.of(Instrument.of(free, List.of()))).filter(one -> one.definition().id().equals(instrument)).findFirst();
    }

    @Override
    public List<Instrument> own() {
        return List.of();
    }

    @Override
    public Optional<Instrument> newest(Caller caller, String instrument) {
        return newest(instrument);
    }

    @Override
    public Optional<Instrument> version(String instrument, String definitionVersion) {
        return newest(instrument);
    }

    @Override
    public Optional<String> toolOf(String instrument) {
        return Optional.empty();
    }

    @Override
    public Optional<byte[]> picture(String instrument, String definitionVersion, String picture) {
        return Optional.empty();
    }

    @Override
    public void toOperators(Transaction tx, Notice notice) throws SQLException {
        told.add("operators " + notice.template() + " " + notice.values());
    }

    @Override
    public void to(Transaction tx, TenantId to, MailAddress address, Locale language, Notice notice) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean toPerson(Transaction tx, Tenant of, AccountId person, Notice notice) {
        String name = person.equals(administration.account()) ? "Ada" : person.equals(leader.account()) ? "Lene" : "somebody";
        told.add(name + " " + notice.template() + " " + notice.values());
        return true;
    }

    @Override
    public Optional<MailAddress> ownAddress(Caller caller) {
        return Optional.empty();
    }

    @Override
    public void ownAddress(Caller caller, @Nullable MailAddress address) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<QueuedNotice> list(Caller of, @Nullable UUID after, int limit) {
        return List.of();
    }

    @Override
    public MailSetup setup(Caller of) {
        throw new UnsupportedOperationException();
    }
}
