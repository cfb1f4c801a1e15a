package org.trivsel.platform.assessment.export;

import java.util.function.Function;

/** A column. @param heading the same in every language, so that files of several people can be put together */
record Column(String heading, Function<Line, Cell> cell) {
}
