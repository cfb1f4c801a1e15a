package org.trivsel.instrument.definition;

import java.util.Optional;
import java.util.Set;
import org.trivsel.instrument.MissingCode;

/**
 * A section of a form. In a {@code context} part no answer ever scores and none is required.
 *
 * @param respondent who answers: {@code child}, {@code parent}, {@code staff} or {@code observer}
 * @param instruction for the adult, shown before the first item; may be empty
 * @param countsAsWrong missing codes that are an answer worth 0 points and not missing at all
 * @param rules where it begins and when it opens
 */
public record Part(String id, LocalText title, boolean context, String respondent, LocalText instruction,
        Set<MissingCode> countsAsWrong, Optional<Discontinue> discontinue, PartRules rules) { }
