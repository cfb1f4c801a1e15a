package org.trivsel.notice;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;

/**
 * Sends notices by mail. They are queued in the transaction of whatever they tell, so that what was undone is not told, and sent afterwards, by
 * one node each, until a mail server takes them or their time is over. While mail is off nothing is queued. Implemented by the platform;
 * safe for use by many threads.
 */
@ProviderType
public interface Notices {
    /**
     * Tells operators, at each of their addresses and in their language, as the settings say.
     *
     * @param tx of the tenant of the operators
     * @throws IllegalArgumentException when there is no such template
     */
    void toOperators(Transaction tx, Notice notice) throws SQLException;

    /**
     * Tells somebody of a tenant.
     *
     * @param tx of that tenant
     * @throws IllegalArgumentException when there is no such template
     */
    void to(Transaction tx, TenantId tenant, MailAddress address, Locale language, Notice notice) throws SQLException;

    /**
     * Tells somebody who works in a tenant, in the language they gave their address in, when they have given one and their account is in use.
     *
     * @param tx of that tenant
     * @return whether there is an address; without one nobody is told
     * @throws IllegalArgumentException when there is no such template
     */
    boolean toPerson(Transaction tx, Tenant tenant, AccountId person, Notice notice) throws SQLException;

    /** The address that the caller has given for notices. */
    Optional<MailAddress> ownAddress(Caller caller);

    /** Gives the caller another address. @param address null: no notices any more */
    void ownAddress(Caller caller, @Nullable MailAddress address);

    /**
     * Notices of the last 90 days, to operators and to people of all tenants, the newest first. Operators only.
     *
     * @param after the last one that has been seen, or null to begin
     */
    List<QueuedNotice> list(Caller operator, @Nullable UUID after, int limit);

    /** Whether this node sends mail. Operators only. */
    MailSetup setup(Caller operator);
}
