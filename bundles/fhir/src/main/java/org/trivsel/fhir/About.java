package org.trivsel.fhir;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What a result says beside its numbers. Nothing here names a person: who it is about is known by what the caller calls them.
 *
 * @param id of the assessment
 * @param subject what the caller calls the one it is about, as the value of an identifier
 * @param when the time the answers were complete
 * @param language in which it was answered
 */
public record About(UUID id, String subject, OffsetDateTime when, String language) { }
