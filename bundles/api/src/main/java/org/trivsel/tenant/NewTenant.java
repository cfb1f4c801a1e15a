package org.trivsel.tenant;

/**
 * A customer to be, with the first person of its administration; all as typed, for the office to judge.
 *
 * @param key of a {@link TenantKey}
 * @param country ISO 3166-1 alpha-2, upper case
 * @param settings its name is also that of the root unit, the municipality
 * @param username what the first person signs in with
 * @param person their name
 */
public record NewTenant(String key, String country, TenantSettings settings, String username, String person) {
    @Override
    public String toString() {
        return "NewTenant[" + key + "]";
    }
}
