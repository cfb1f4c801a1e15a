package org.trivsel.conformance.rule;

import java.util.List;
import java.util.stream.Stream;
import org.trivsel.conformance.Findings;
import org.trivsel.conformance.Rule;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Read;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Presentation.Question;

/** Who decides whether to use it is told what it is for, what it is not for, and what it rests on. */
public final class DataSheetRule implements Rule {
    private static final List<Question> ALWAYS = List.of(Question.PURPOSE, Question.AUDIENCE, Question.NOT_FOR);

    @Override
    public String id() {
        return "data-sheet";
    }

    @Override
    public String title() {
        return "A data sheet says what it is for and what it rests on";
    }

    @Override
    public void check(Material material, Findings findings) {
        for (Read<Definition> read : material.definitions()) {
            read.value().ifPresent(definition -> check(material, read, definition, findings));
        }
    }

    private static void check(Material material, Read<Definition> read, Definition definition, Findings findings) {
        int line = read.outline().line("/sheet");
        boolean real = material.normsOf(definition).stream().anyMatch(pack -> !pack.value().orElseThrow().synthetic());
        List<String> lacking = lacking(definition, real ? Stream.of(Question.values()) : ALWAYS.stream());
        if (real && !lacking.isEmpty()) {
            findings.error(read.path(), line, "The data sheet does not say: " + String.join(", ", lacking) + ".", "Add them under sheet; an instrument with norms of real children says"
                    + " what they rest on.");
        } else if (!lacking.isEmpty()) {
            findings.warning(read.path(), line, "The data sheet does not say: " + String.join(", ", lacking) + ".", "Add them under sheet.");
        }
        if (definition.purpose().isEmpty()) {
            findings.warning(read.path(), read.outline().line("/title"), "It does not say what it is for.", "Add purpose, one sentence, which people read before they begin.");
        }
    }

    private static List<String> lacking(Definition definition, Stream<Question> questions) {
        return questions.filter(question -> !definition.presentation().sheet().containsKey(question)).map(Question::id).toList();
    }
}
