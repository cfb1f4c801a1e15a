package org.trivsel.registry;

/** What a unit is. A country names them in its own words. */
public enum UnitKind {
    MUNICIPALITY,
    DISTRICT,
    CLUSTER,
    INSTITUTION,
    SCHOOL,
    GROUP
}
