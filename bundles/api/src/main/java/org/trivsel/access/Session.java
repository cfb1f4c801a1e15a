package org.trivsel.access;

import java.time.Instant;
import java.util.Set;

/**
 * A session just opened.
 *
 * @param token the secret; only its hash is stored
 * @param expires the end, however busy
 * @param displayName the person
 */
public record Session(String token, Instant expires, String displayName, Set<Role> roles) {
}
