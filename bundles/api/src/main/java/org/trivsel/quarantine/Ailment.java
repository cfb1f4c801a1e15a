package org.trivsel.quarantine;

/** Why a version of a tool is set apart. */
public enum Ailment {
    /** Its start, or that of one of its components, threw. */
    START_FAILED,
    /** Its start did not return. */
    START_HANGS,
    /** The process ended while it was being started, more than once. */
    START_ENDS_PROCESS,
    /** Its tables cannot be brought up to date. */
    MIGRATION_FAILED,
    /** Too large a part of its requests ended in a mistake of its own. */
    ERRORS,
    /** Too large a part of its requests took too long. */
    SLOW,
    /** Its requests do not come to an end. */
    HANGS,
    /** It has too many threads. */
    THREADS,
    /** It writes the log full. */
    LOG_FLOOD,
    /** An operator decided. */
    BY_HAND
}
