package org.trivsel.platform.country;

import org.trivsel.country.Country;

/**
 * A sound pack.
 *
 * @param json the whole of it
 * @param sha256 of the JSON
 */
record PackText(Country country, String json, String sha256) {
}
