package org.trivsel.assessment;

/**
 * How far the children of a whole group are, whatever is listed of it. Each child is in one of due, draft and done, or in none when no form
 * fits its age and nothing counts.
 *
 * @param needs of all, those that {@link GroupQuery.Show#NEEDS} lists
 */
public record GroupCounts(int all, int due, int draft, int done, int needs) {
}
