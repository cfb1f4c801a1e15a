package org.trivsel.access;

/**
 * A password to come in with once. It is in this value only: shown to whoever asked for it, then forgotten; nothing logs or stores it.
 *
 * @param username what it goes with
 */
public record OneTimePassword(AccountId account, String username, String password) {
    @Override
    public String toString() {
        return "OneTimePassword[" + account + "]";
    }
}
