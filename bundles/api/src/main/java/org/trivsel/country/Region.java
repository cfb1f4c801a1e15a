package org.trivsel.country;

import java.time.MonthDay;

/**
 * A part of a country with laws of its own.
 *
 * @param id within its country, such as {@code BY}
 * @param law what it calls its law on day care
 * @param ageBy a child goes to school that year when it has the age by this day
 */
public record Region(String id, String name, String law, MonthDay ageBy) {
}
