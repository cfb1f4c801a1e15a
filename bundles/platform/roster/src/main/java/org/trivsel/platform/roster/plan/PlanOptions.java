package org.trivsel.platform.roster.plan;

/**
 * What a person decides before a plan is made.
 *
 * @param endMissing whether children of the institutions in the file who are not in it are to be ended as of yesterday
 * @param createUnits whether units the file only names are to be created; units a file describes always are
 */
public record PlanOptions(boolean endMissing, boolean createUnits) {
    /** Ends nobody and creates no units. */
    public static final PlanOptions CAREFUL = new PlanOptions(false, false);
}
