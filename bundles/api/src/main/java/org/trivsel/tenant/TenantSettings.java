package org.trivsel.tenant;

/**
 * What can be changed of a tenant, as typed.
 *
 * @param locale BCP 47
 * @param zone of the IANA data base
 */
public record TenantSettings(String name, String locale, String zone) {
}
