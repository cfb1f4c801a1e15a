package org.trivsel.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.instrument.norm.NormReader;

/** The invented instruments of {@code src/test/resources}, each for one capability of the engine. */
final class Samples {
    static final Instrument KINDS = instrument("kinds/instrument.yaml");
    static final Instrument SCORING = instrument("scoring/instrument.yaml", "scoring/norms.yaml");
    static final Instrument KEYED = instrument("keyed/instrument.yaml", "keyed/norms-provisional.yaml", "keyed/norms-final.yaml");
    static final Instrument ENTRY = instrument("entry/instrument.yaml");
    static final Instrument PRACTICE = instrument("practice/instrument.yaml");
    static final Instrument ROOMS = instrument("practice/rooms.yaml");
    static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private Samples() { }

    static Instrument instrument(String definition, String... norms) {
        return Instrument.of(new DefinitionReader().read(Small.resource(definition)),
                Stream.of(norms).map(Small::resource).map(new NormReader()::read).toList());
    }

    /** A child that old in whole years on {@link #DAY}. */
    static Subject aged(int years) {
        return new Subject(DAY.minusYears(years).minusMonths(4), DAY, Sex.UNSPECIFIED);
    }

    static Map<String, Answer> answers(String json) {
        return Small.answers(json);
    }

    static List<String> codes(List<AnswerFault> faults) {
        return faults.stream().map(fault -> fault.item() + " " + fault.code().id()).toList();
    }
}
