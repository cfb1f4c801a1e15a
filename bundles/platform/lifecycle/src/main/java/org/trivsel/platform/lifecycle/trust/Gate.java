package org.trivsel.platform.lifecycle.trust;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.trivsel.problem.Conflict;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;
import org.trivsel.trust.Signature.State;

/** Refuses what would bring people of other tenants than sandboxes to a version that nobody vouches for. To be asked in a transaction of the system. */
public final class Gate {
    private static final String CONFINED = """
            select signature_state(signer, uploaded_at) from module where tool = ? and version = ? and is_confined(signer, uploaded_at, not_data)""";
    private static final String SANDBOX = "select name, sandbox_since is not null from tenant where id = ?";
    private static final String ANSWERING = """
            select coalesce(
              (select p.version from tool_pointer p where p.tenant_id = ? and p.tool = ? and p.unit_id is null and p.valid_from <= now()
               order by p.revision desc limit 1),
              (select d.version from tool_default d where d.tool = ? order by d.revision desc limit 1))""";
    private static final String OWNER = """
            select p.name from module m join publisher_key k on k.fingerprint = m.signer join publisher p on p.id = k.publisher_id
            where m.tool = ? and p.id <> (select publisher_id from publisher_key where fingerprint = ?) limit 1""";
    private static final String COMPROMISED = "select exists (select from publisher_key where fingerprint = ? and compromised)";

    /** Pointing at the version. @param tenant null: all tenants @throws Conflict when it may not be */
    public void requireFor(Transaction tx, @Nullable TenantId tenant, String tool, String version) throws SQLException {
        State state = tx.one(CONFINED, row -> State.valueOf(row.text(1)), tool, version).orElse(null);
        if (state == null) {
            return;
        }
        if (tenant == null) {
            throw refused(tool, version, state, "Other tenants than sandboxes would be answered by it.");
        }
        Named named = tx.one(SANDBOX, row -> new Named(row.text(1), row.flag(2)), tenant.value()).orElseThrow();
        if (!named.isSandbox()) {
            throw refused(tool, version, state, named.name() + " is none.");
        }
    }

    /** Giving the tool to the tenant. @throws Conflict when the version that would answer may not */
    public void requireForNew(Transaction tx, TenantId tenant, String tool) throws SQLException {
        String version = tx.one(ANSWERING, row -> row.textOrNull(1) == null ? "" : row.text(1), tenant.value(), tool, tool).orElse("");
        if (!version.isEmpty()) {
            requireFor(tx, tenant, tool, version);
        }
    }

    /** Bringing it in. @param signer fingerprint of its key, or null @throws Conflict when it cannot be */
    public void requireWelcome(Transaction tx, String tool, @Nullable String signer) throws SQLException {
        if (signer != null && tx.one(COMPROMISED, row -> row.flag(1), signer).orElseThrow()) {
            throw new Conflict("key-compromised", "It is signed with a key that was revoked because it is in other hands. Ask its publisher for one"
                    + " that is signed with another key.");
        }
        String owner = signer == null ? null : tx.one(OWNER, row -> row.text(1), tool, signer).orElse(null);
        if (owner != null) {
            throw new Conflict("publisher-differs", "The tool " + tool + " comes from " + owner + ", and this is signed by another publisher."
                    + " Versions of a tool come from one publisher.");
        }
    }

    private static Conflict refused(String tool, String version, State state, String who) {
        String why = switch (state) {
            case UNSIGNED -> "is not signed";
            case UNKNOWN -> "is signed with a key that nobody here trusts";
            case OUT_OF_TIME -> "was not brought in while its key was good";
            case REVOKED, COMPROMISED -> "is signed with a key that was revoked";
            case TRUSTED, RETIRED -> throw new IllegalArgumentException(state.name());
        };
        return new Conflict("not-trusted", tool + " " + version + " " + why + ", so it runs only in a tenant that is marked as a sandbox. " + who
                + " Have it signed by a publisher who is trusted, trust its publisher, or mark the tenant as a sandbox.");
    }

    private record Named(String name, boolean isSandbox) {
    }
}
