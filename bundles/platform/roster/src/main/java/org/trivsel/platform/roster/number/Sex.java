package org.trivsel.platform.roster.number;

/** Sex as the population register or a list of children tells it. */
public enum Sex { FEMALE, MALE, UNSPECIFIED }
