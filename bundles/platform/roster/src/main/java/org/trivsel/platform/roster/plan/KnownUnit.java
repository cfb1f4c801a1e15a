package org.trivsel.platform.roster.plan;

import org.jspecify.annotations.Nullable;

/**
 * An open unit of the tenant.
 *
 * @param parentId the unit above; null at the top
 * @param code what other systems call it; null when nobody told
 */
public record KnownUnit(String id, @Nullable String parentId, String name, @Nullable String code) { }
