package org.trivsel.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SQL by which a tool keeps a list over a table of its own to the children within the caller's reach, and names them, in the one statement of
 * the list. Made by {@link Access#scope}; its text is the platform's and says nothing a tool may rely on but this:
 *
 * <ul>
 *   <li>{@code with} goes first behind the word "with"; the {@code parameters} are the statement's first.
 *   <li>{@code scope_few (child_id)} holds every child within reach when they are few, and none when they are many; then
 *       {@code (select large from scope_size)} is true, and the list is walked in its own order.
 *   <li>{@link #child} joins the child of a row: no row when it is out of reach.
 * </ul>
 */
public record ChildScope(String with, List<@Nullable Object> parameters, String child) {
    /** To follow "cross join lateral": a row {@code (given_name, family_name)} for the child with the id in this column, if within reach. */
    public String child(String column) {
        return child.formatted(column);
    }
}
