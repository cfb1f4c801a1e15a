package org.trivsel.round;

import org.trivsel.registry.UnitId;

/**
 * How far a unit is in a round, from counters.
 *
 * @param home the institution or school it belongs to
 * @param children those who count: on its list and still here, or done before they left
 * @param ready waiting for a conversation
 * @param shared done
 */
public record Coverage(UnitId unit, String name, UnitId home, String homeName, int children, int ready, int shared) {
}
