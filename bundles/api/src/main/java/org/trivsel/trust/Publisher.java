package org.trivsel.trust;

import java.util.List;
import java.util.UUID;

/** Somebody who makes modules. @param keys what they sign with, the newest first */
public record Publisher(UUID id, String name, List<PublisherKey> keys) {
}
