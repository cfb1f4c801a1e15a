package org.trivsel.platform.assessment.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What stands in one place of the file. Its type is kept, so that only what somebody typed is treated as such. */
sealed interface Cell {
    Cell EMPTY = new Empty();

    record Empty() implements Cell { }

    record Text(String text) implements Cell { }

    record Number(BigDecimal value) implements Cell { }

    record Day(LocalDate date) implements Cell { }

    static Cell text(Optional<String> text) {
        return text.<Cell>map(Text::new).orElse(EMPTY);
    }
}
