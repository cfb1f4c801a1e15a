package org.trivsel.access;

/** What a token is good for, at most. A session of the pages has both. */
public enum Scope {
    READ,
    WRITE
}
