package org.trivsel.plan;

import java.time.LocalDate;
import org.trivsel.access.AccountId;

/**
 * What stands in a focus point.
 *
 * @param goal what is to be reached
 * @param measure what is done for it; may be empty
 * @param owner who follows it
 * @param due the day it is evaluated
 */
public record FocusText(String goal, String measure, AccountId owner, LocalDate due) {
    @Override
    public String toString() {
        return "FocusText[]";
    }
}
