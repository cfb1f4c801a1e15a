package org.trivsel.access;

/**
 * Somebody who is to get an account.
 *
 * @param username what they sign in with; case makes no difference
 * @param first the role they begin with
 */
public record NewAccount(String username, String name, Grant first) {
    @Override
    public String toString() {
        return "NewAccount[]";
    }
}
