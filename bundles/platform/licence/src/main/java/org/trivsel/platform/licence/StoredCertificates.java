package org.trivsel.platform.licence;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Staff;
import org.trivsel.access.StaffPage;
import org.trivsel.access.StaffQuery;
import org.trivsel.assessment.Instruments;
import org.trivsel.audit.Acts;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.licence.Certificate;
import org.trivsel.licence.Certificates;
import org.trivsel.licence.LicenceOffice;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.store.Row;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/** Certificates of those whom {@link Staff} lets the caller keep. */
@Component
public final class StoredCertificates implements Certificates {
    private static final int MOST = 1000;
    private static final int PAGE = 100;
    private static final int EARLIEST_YEARS = 20;
    private static final String RECORD = "certificate.record";
    private static final String ADD = """
            insert into certificate (tenant_id, id, account_id, instrument, valid_from, valid_to, reference, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String WITHDRAW = """
            insert into certificate_withdrawn (tenant_id, certificate_id, reason, withdrawn_by) values (?, ?, ?, ?) on conflict do nothing
            """;
    private static final String SELECT = """
            select c.id, c.account_id, a.display_name, c.instrument, c.valid_from, c.valid_to, c.reference, b.display_name, c.recorded_at, w.reason
            from certificate c
            join account a on a.tenant_id = c.tenant_id and a.id = c.account_id
            left join account b on b.tenant_id = c.tenant_id and b.id = c.recorded_by
            left join certificate_withdrawn w on w.tenant_id = c.tenant_id and w.certificate_id = c.id
            where c.tenant_id = ?
            """;
    private static final String ONE = SELECT + " and c.id = ?";
    private static final String ALL = SELECT + " and c.account_id = any(?) order by a.display_name, c.recorded_at desc, c.id desc limit " + MOST;

    private final TenantStore store;
    private final Access access;
    private final Audit audit;
    private final Acts acts;
    private final Staff staff;
    private final Instruments instruments;
    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

    @Activate
    public StoredCertificates(@Reference TenantStore store, @Reference Access access, @Reference Audit audit, @Reference Staff staff,
            @Reference Instruments instruments) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.acts = new Acts(store, audit);
        this.staff = staff;
        this.instruments = instruments;
    }

    @Override
    public Certificate record(Caller caller, AccountId person, String instrument, LocalDate from, @Nullable LocalDate to, String reference) {
        access.require(caller, Permission.STAFF_EDIT);
        return acts.orSaidWhy(caller, RECORD, person.value(), "", tx -> {
            staff.get(caller, person);
            requireNotOwn(caller, person);
            requireSound(instrument, from, to, reference, caller.today());
            UUID id = ids.generate();
            tx.update(ADD, tenant(caller), id, person.value(), instrument, from, to, reference.strip(), caller.account().value());
            audit.record(tx, caller, AuditEvent.done(RECORD, person.value(), "certificate " + id + " for " + instrument));
            return one(tx, caller, id);
        });
    }

    @Override
    public void withdraw(Caller caller, UUID certificate, String reason) {
        access.require(caller, Permission.STAFF_EDIT);
        acts.orSaidWhy(caller, "certificate.withdraw", null, "certificate " + certificate, tx -> {
            Certificate known = one(tx, caller, certificate);
            staff.get(caller, known.person());
            if (!Written.isLine(reason)) {
                throw new Invalid("reason", "reason", "Say why, in 1 to " + LicenceOffice.LONGEST_TEXT + " characters.");
            }
            if (tx.update(WITHDRAW, tenant(caller), certificate, reason.strip(), caller.account().value()) == 0) {
                throw new Conflict("withdrawn-already", "This certificate was withdrawn already. Look again.");
            }
            audit.record(tx, caller, AuditEvent.done("certificate.withdraw", known.person().value(), "certificate " + certificate));
            return certificate;
        });
    }

    @Override
    public List<Certificate> all(Caller caller) {
        access.require(caller, Permission.STAFF_READ);
        return store.inTransaction(caller.tenant().id(), tx -> {
            UUID[] reached = people(caller).stream().map(person -> person.id().value()).toArray(UUID[]::new);
            List<Certificate> all = tx.list(ALL, StoredCertificates::read, tenant(caller), reached);
            audit.record(tx, caller, AuditEvent.done("certificate.list", null, all.stream().map(one -> one.person().value()).toList(), all.size() + " certificates"));
            return all;
        });
    }

    @Override
    public List<Person> people(Caller caller) {
        List<Person> people = new ArrayList<>();
        String cursor = null;
        do {
            StaffPage page = staff.list(caller, new StaffQuery(null, cursor, PAGE));
            page.members().stream().filter(member -> !member.disabled()).forEach(member -> people.add(new Person(member.id(), member.name())));
            cursor = page.next();
        } while (cursor != null && people.size() < MOST);
        people.sort(Comparator.comparing(Person::name));
        return people;
    }

    private static Certificate one(Transaction tx, Caller caller, UUID id) throws SQLException {
        return tx.one(ONE, StoredCertificates::read, tenant(caller), id).orElseThrow(NotFound::new);
    }

    private static Certificate read(Row row) throws SQLException {
        return new Certificate(row.uuid(1), new AccountId(row.uuid(2)), row.text(3), row.text(4), row.date(5), row.dateOrNull(6), row.text(7), row.textOrNull(8),
                row.instant(9), row.textOrNull(10));
    }

    /** Whoever keeps certificates gives none to themselves. */
    private static void requireNotOwn(Caller caller, AccountId person) {
        if (caller.account().equals(person)) {
            throw new Conflict("own-account", "Somebody else has to record your own certificate.");
        }
    }

    private void requireSound(String instrument, LocalDate from, @Nullable LocalDate to, String reference, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        // One that is not there today may ask for one when it comes.
        boolean asks = instruments.licensed().stream().anyMatch(one -> one.definition().id().equals(instrument) && one.definition().licence().certified())
                || instruments.newest(instrument).isEmpty() && Written.isId(instrument);
        if (!asks) {
            faults.add(new Fault("instrument", "no-certificate", "The instrument asks for no certificate, or this is no id of one."));
        }
        if (from.isBefore(today.minusYears(EARLIEST_YEARS)) || from.isAfter(today.plusYears(EARLIEST_YEARS))) {
            faults.add(new Fault("from", "from", "The first day is too far away."));
        }
        if (to != null && (to.isBefore(from) || to.isAfter(today.plusYears(2L * EARLIEST_YEARS)))) {
            faults.add(new Fault("to", "to", "The last day does not lie before the first."));
        }
        if (!Written.isLine(reference)) {
            faults.add(new Fault("reference", "reference", "Write what stands on the certificate, in 1 to " + LicenceOffice.LONGEST_TEXT + " characters."));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private static UUID tenant(Caller caller) {
        return caller.tenant().id().value();
    }
}
