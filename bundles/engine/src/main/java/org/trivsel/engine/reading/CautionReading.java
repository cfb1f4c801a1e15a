package org.trivsel.engine.reading;

import java.util.List;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.definition.Caution;

/** Reads cautions. */
final class CautionReading {
    private final Texts texts;
    private final ConditionReading conditions;

    CautionReading(Texts texts, ConditionReading conditions) {
        this.texts = texts;
        this.conditions = conditions;
    }

    List<Caution> read(List<Place> places) {
        ById<Caution> cautions = new ById<>("caution");
        for (Place at : places) {
            cautions.add(at, at.text("id"), new Caution(at.text("id"), texts.read(at, "text"), conditions.read(at.each("when"))));
        }
        return cautions.all();
    }
}
