package org.trivsel.platform.roster.read;

import org.jspecify.annotations.Nullable;

/**
 * A unit the file itself describes; lists of children only name theirs.
 *
 * @param code what the file calls it among machines
 * @param parentCode the unit it belongs to, described earlier in the list; null at the top
 * @param group whether it is a room or class, not an institution
 */
public record RosterUnit(String code, @Nullable String parentCode, String name, boolean group) { }
