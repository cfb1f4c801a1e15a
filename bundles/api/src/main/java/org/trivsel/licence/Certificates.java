package org.trivsel.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;

/**
 * Who is certified for which instrument, as the administration of a tenant recorded it. Entries are added and never changed; one that is wrong, or not true
 * any more, is withdrawn. Whoever may keep an account's roles may keep its certificates. Safe for use by many threads.
 */
@ProviderType
public interface Certificates {
    /**
     * Records a certificate.
     *
     * @param instrument id of an instrument that asks for one, or is not there yet
     * @param to last day, or null: without end
     * @param reference what is written on it, so that it can be found again
     * @throws org.trivsel.problem.NotFound when there is no such person where the caller may keep accounts
     * @throws org.trivsel.problem.Invalid when something of it cannot be used
     */
    Certificate record(Caller administration, AccountId person, String instrument, LocalDate from, @Nullable LocalDate to, String reference);

    /**
     * It does not hold any more, at once.
     *
     * @throws org.trivsel.problem.NotFound when there is no such certificate where the caller may keep accounts
     * @throws org.trivsel.problem.Conflict when it was withdrawn already
     */
    void withdraw(Caller administration, UUID certificate, String reason);

    /** All that were recorded of people the caller may keep, by name, the newest first; at most 1000. */
    List<Certificate> all(Caller administration);

    /** People whose certificates the caller may keep, by name; at most 1000. */
    List<Person> people(Caller administration);

    /** @param name as they are shown in the tenant */
    record Person(AccountId id, String name) {
    }
}
