package org.trivsel.platform.forms.page;

import java.util.Optional;

/**
 * Where what a whole group did is entered.
 *
 * @param grid all answers in one grid, if anywhere
 * @param stations station by station, if anywhere
 */
public record Entering(Optional<String> grid, Optional<String> stations) {
}
