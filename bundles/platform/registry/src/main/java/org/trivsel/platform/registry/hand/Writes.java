package org.trivsel.platform.registry.hand;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.platform.registry.key.KeyRing;
import org.trivsel.problem.Conflict;
import org.trivsel.registry.ChildEntry;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.store.Transaction;

/** The statements that write the register by hand, in one transaction. */
final class Writes {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String BY_HAND = "changed_by = ?, changed_at = clock_timestamp()";

    private final Transaction tx;
    private final UUID tenant;
    private final UUID by;

    Writes(Transaction tx, Caller caller) {
        this.tx = tx;
        this.tenant = caller.tenant().id().value();
        this.by = caller.account().value();
    }

    /** Until the end of the transaction nobody else changes the child or what belongs to it by hand. */
    void lock(ChildId child) throws SQLException {
        tx.one("select 1 from child where tenant_id = ? and id = ? for no key update", row -> row.number(1), tenant, child.value());
        // Siblings share holders.
        tx.list("""
                select h.id from custody_holder h
                where h.tenant_id = ? and h.id in (select x.holder_id from custody x where x.tenant_id = ? and x.child_id = ?)
                order by h.id for no key update
                """, row -> row.uuid(1), tenant, tenant, child.value());
    }

    static ChildId newId() {
        return new ChildId(IDS.generate());
    }

    void make(ChildId id, ChildEntry child) throws SQLException {
        tx.update("""
                insert into child (tenant_id, id, given_name, family_name, birth_date, sex, languages, protected_address, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?::text[], ?, ?, clock_timestamp())
                """, tenant, id.value(), child.givenName(), child.familyName(), child.birthDate(), child.sex().id(), languages(child),
                child.protectedAddress(), by);
    }

    void change(ChildId id, ChildEntry child) throws SQLException {
        tx.update("update child set given_name = ?, family_name = ?, birth_date = ?, sex = ?, languages = ?::text[], protected_address = ?, " + BY_HAND
                + " where tenant_id = ? and id = ?", child.givenName(), child.familyName(), child.birthDate(), child.sex().id(), languages(child),
                child.protectedAddress(), by, tenant, id.value());
    }

    /**
     * Before anything is written. Whoever asks for the same number at the same time waits for the outcome.
     *
     * @throws Conflict when the number is somebody else's
     */
    void claim(ChildId id, String digits, KeyRing keys) throws SQLException {
        byte[] lookup = keys.lookup(digits);
        tx.one("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, tenant + Base64.getEncoder().encodeToString(lookup));
        Optional<UUID> owner = tx.one("select child_id from child_number where tenant_id = ? and lookup = ?", row -> row.uuid(1), tenant, lookup);
        if (owner.isPresent() && !owner.get().equals(id.value())) {
            throw new Conflict("number-taken",
                    "This national number is in use in the register already. Search for it, or ask whoever keeps the whole register.");
        }
    }

    /** A number that was claimed. */
    void number(ChildId id, String digits, KeyRing keys) throws SQLException {
        try {
            tx.update("""
                    insert into child_number (tenant_id, child_id, cipher, lookup) values (?, ?, ?, ?)
                    on conflict (tenant_id, child_id) do update set cipher = excluded.cipher, lookup = excluded.lookup
                    """, tenant, id.value(), keys.sealNumber(id, digits), keys.lookup(digits));
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw new Conflict("already-there", "An import wrote this national number at the same moment. Send it again to see.");
            }
            throw e;
        }
    }

    void takeNumberAway(ChildId id) throws SQLException {
        tx.update("delete from child_number where tenant_id = ? and child_id = ?", tenant, id.value());
    }

    byte @Nullable [] sealedNumber(ChildId id) throws SQLException {
        return tx.one("select cipher from child_number where tenant_id = ? and child_id = ?", row -> row.bytes(1), tenant, id.value()).orElse(null);
    }

    void enrol(ChildId child, UnitId unit, LocalDate from, @Nullable LocalDate to) throws SQLException {
        tx.update("""
                insert into enrolment (tenant_id, id, child_id, unit_id, valid_from, valid_to, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, clock_timestamp())
                """, tenant, IDS.generate(), child.value(), unit.value(), from, to, by);
    }

    void endEnrolment(UUID id, LocalDate last) throws SQLException {
        tx.update("update enrolment set valid_to = ?, " + BY_HAND + " where tenant_id = ? and id = ?", last, by, tenant, id);
    }

    /** Gives an enrolment another unit. */
    void redirect(UUID id, UnitId unit) throws SQLException {
        tx.update("update enrolment set unit_id = ?, " + BY_HAND + " where tenant_id = ? and id = ?", unit.value(), by, tenant, id);
    }

    /** Whether the unit is there from the first to the last day. */
    boolean isOpen(UnitId unit, LocalDate from, @Nullable LocalDate to) throws SQLException {
        return tx.one("select exists (select from unit where tenant_id = ? and id = ? and opened <= ? and (closed is null or closed >= ?::date))",
                row -> row.flag(1), tenant, unit.value(), from, to).orElse(false);
    }

    UUID addCustody(ChildId child, String name, boolean protectedAddress, LocalDate from, @Nullable LocalDate to) throws SQLException {
        UUID holder = IDS.generate();
        UUID id = IDS.generate();
        tx.update("""
                insert into custody_holder (tenant_id, id, name, protected_address, changed_by, changed_at) values (?, ?, ?, ?, ?, clock_timestamp())
                """, tenant, holder, name, protectedAddress, by);
        tx.update("""
                insert into custody (tenant_id, id, child_id, holder_id, valid_from, valid_to, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, clock_timestamp())
                """, tenant, id, child.value(), holder, from, to, by);
        return id;
    }

    /** @return the children the holder has or had custody over */
    List<UUID> changeHolder(UUID custody, String name, boolean protectedAddress) throws SQLException {
        UUID holder = tx.one("select holder_id from custody where tenant_id = ? and id = ?", row -> row.uuid(1), tenant, custody).orElseThrow();
        tx.update("update custody_holder set name = ?, protected_address = ?, " + BY_HAND + " where tenant_id = ? and id = ?",
                name, protectedAddress, by, tenant, holder);
        return tx.list("select distinct child_id from custody where tenant_id = ? and holder_id = ?", row -> row.uuid(1), tenant, holder);
    }

    void endCustody(UUID id, LocalDate last) throws SQLException {
        tx.update("update custody set valid_to = ?, " + BY_HAND + " where tenant_id = ? and id = ?", last, by, tenant, id);
    }

    private static String[] languages(ChildEntry child) {
        return child.languages().toArray(String[]::new);
    }
}
