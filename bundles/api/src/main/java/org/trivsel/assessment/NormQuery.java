package org.trivsel.assessment;

/**
 * What would become of which results.
 *
 * @param results those that a report counts as well; its scale may be a group too
 * @param edition of the norms
 * @param from which of the children whose band would change is the first of the page, from 0
 */
public record NormQuery(ReportQuery results, String edition, int from) {
}
