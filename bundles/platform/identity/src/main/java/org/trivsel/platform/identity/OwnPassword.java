package org.trivsel.platform.identity;

import java.sql.SQLException;
import java.util.UUID;
import org.trivsel.access.Accounts;
import org.trivsel.access.Caller;
import org.trivsel.access.Scope;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Unauthenticated;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;

/**
 * Somebody chooses a password of their own. The current one is asked for, and counted like a sign-in, but apart from those: who plays with this
 * form keeps nobody out.
 */
final class OwnPassword {
    private static final String ACTION = "password.change";
    private static final String NEXT = "next";
    private static final String HASH = "select password_hash from account where tenant_id = ? and id = ?";
    private static final int LONGEST = 200;

    private final TenantStore store;
    private final Audit audit;
    private final Throttle throttle;
    private final Passwords passwords;

    OwnPassword(TenantStore store, Audit audit, Throttle throttle, Passwords passwords) {
        this.store = store;
        this.audit = audit;
        this.throttle = throttle;
        this.passwords = passwords;
    }

    /** @param token of the session that goes on */
    void change(Authentication.Known known, Token token, String current, String next) {
        Caller caller = known.caller();
        requireWriting(caller);
        String hash = store.inTransaction(caller.tenant().id(), tx -> tx.one(HASH, row -> row.text(1),
                caller.tenant().id().value(), caller.account().value())).orElseThrow(Unauthenticated::new);
        requireFits(caller, current, hash);
        if (next.equals(current) && !known.oneTime()) {
            return;
        }
        requireUsable(caller, current, next);
        String changed = passwords.hash(next);
        store.run(caller.tenant().id(), tx -> exchange(tx, caller, token, hash, changed));
    }

    private void requireWriting(Caller caller) {
        if (!caller.scopes().contains(Scope.WRITE)) {
            // Thrown inside a transaction, so that the store writes the entry.
            store.run(caller.tenant().id(), tx -> {
                throw new Forbidden("This token is good for reading only.",
                        after -> audit.record(after, caller, AuditEvent.denied(ACTION, caller.account().value(), "token for reading only")));
            });
        }
    }

    private void exchange(Transaction tx, Caller caller, Token token, String hash, String changed) throws SQLException {
        UUID tenant = caller.tenant().id().value();
        UUID account = caller.account().value();
        int done = tx.update("update account set password_hash = ?, one_time = false where tenant_id = ? and id = ? and password_hash = ?",
                changed, tenant, account, hash);
        if (done == 0) {
            throw new Conflict("password-changed", "The password was changed by somebody else in the meantime. Sign in again.");
        }
        tx.update("delete from session where tenant_id = ? and account_id = ? and token_hash <> ?", tenant, account, token.hash());
        audit.record(tx, caller, AuditEvent.done(ACTION, account));
    }

    private void requireFits(Caller caller, String current, String hash) {
        String counted = "own " + caller.account();
        throttle.count(caller.tenant().key(), counted, caller.origin());
        if (!passwords.fits(current, hash)) {
            store.run(caller.tenant().id(), tx -> audit.record(tx, caller, AuditEvent.denied(ACTION, caller.account().value(), "wrong password")));
            throw new Invalid("current", "password-wrong", "This is not the current password.");
        }
        throttle.succeeded(caller.tenant().key(), counted, caller.origin());
    }

    private static void requireUsable(Caller caller, String current, String next) {
        if (next.equals(current)) {
            throw new Invalid(NEXT, "password-same", "Choose another password than the one-time password.");
        }
        if (next.length() < Accounts.SHORTEST_PASSWORD) {
            throw new Invalid(NEXT, "password-too-short", "A password has at least " + Accounts.SHORTEST_PASSWORD + " characters.");
        }
        if (next.length() > LONGEST) {
            throw new Invalid(NEXT, "password-too-long", "A password has at most " + LONGEST + " characters.");
        }
        if (PostgresAccounts.normal(next).equals(caller.username())) {
            throw new Invalid(NEXT, "password-is-username", "The user name is no password: everybody knows it.");
        }
    }
}
