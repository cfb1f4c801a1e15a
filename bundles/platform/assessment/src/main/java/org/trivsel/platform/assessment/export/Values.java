package org.trivsel.platform.assessment.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.Measure;

/** What answers and scores look like in a cell. A number that is lacking says why, and nothing that was answered looks the same. */
final class Values {
    private static final String MISSING = "missing:";
    /** The licence of the version does not let it go into a file. */
    static final Cell WITHHELD = new Cell.Text(MISSING + "withheld");
    private static final AnswerCodec CODEC = new AnswerCodec();

    private Values() {
    }

    /** Numbers and single words as they are; what has several values as JSON, as programs get it. @param answer null when there is none */
    static Cell answer(@Nullable Answer answer) {
        if (answer == null) {
            return Cell.EMPTY;
        } else if (answer instanceof Answer.Missing missing) {
            return new Cell.Text(MISSING + missing.code().id());
        } else if (answer instanceof Answer.Number number) {
            return new Cell.Number(BigDecimal.valueOf(number.value()));
        } else if (answer instanceof Answer.Amount amount) {
            return new Cell.Number(amount.value());
        } else if (answer instanceof Answer.Word word) {
            return new Cell.Text(word.value().startsWith(MISSING) ? "'" + word.value() : word.value());
        }
        return new Cell.Text(CODEC.text(answer));
    }

    static Cell measure(Measure measure) {
        return measure instanceof Measure.Value value ? new Cell.Number(value.number())
                : new Cell.Text(MISSING + ((Measure.NotScorable) measure).reason().id());
    }

    static Cell number(Optional<BigDecimal> number) {
        return number.<Cell>map(Cell.Number::new).orElse(Cell.EMPTY);
    }

    static Cell ids(List<String> ids) {
        return ids.isEmpty() ? Cell.EMPTY : new Cell.Text(String.join(" ", ids));
    }
}
