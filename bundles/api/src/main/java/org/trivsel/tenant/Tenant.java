package org.trivsel.tenant;

import java.time.ZoneId;
import java.util.Locale;

/**
 * A customer of the system.
 *
 * @param country ISO 3166-1 alpha-2, upper case
 * @param locale what its people read unless they choose otherwise
 * @param zone decides which day it is for its people
 */
public record Tenant(TenantId id, TenantKey key, String name, String country, Locale locale, ZoneId zone) {
}
