package org.trivsel.conformance.rule;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trivsel.conformance.Findings;
import org.trivsel.conformance.Rule;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Outline;
import org.trivsel.conformance.source.Read;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Presentation.Question;

/** Who asks for certificates says which; who keeps items secret tells none of them where everybody reads. */
public final class LicenceRule implements Rule {
    private static final String AT = "/licence";
    /** Where items stand, and what only who gives them is shown. */
    private static final Pattern OF_ITEMS = Pattern.compile("/(items|pictures|sounds|frames)(/.*)?|/parts/\\d+/instruction");
    /** Shorter words are anybody's. */
    private static final int TELLING = 12;

    @Override
    public String id() {
        return "licence";
    }

    @Override
    public String title() {
        return "Certificates are named, secret items are told nowhere else";
    }

    @Override
    public void check(Material material, Findings findings) {
        for (Read<Definition> read : material.definitions()) {
            read.value().ifPresent(definition -> check(read, definition, findings));
        }
    }

    private static void check(Read<Definition> read, Definition definition, Findings findings) {
        if (definition.licence().certified() && !definition.presentation().sheet().containsKey(Question.QUALIFICATION)) {
            findings.error(read.path(), read.outline().line(AT), "It asks for a certificate, and the data sheet does not say which.",
                    "Add qualification under sheet: what one has to have learnt, and where. Administrations decide by it whom they record.");
        }
        if (definition.licence().isSecret()) {
            List<Outline.Words> all = read.outline().words();
            all.stream().filter(text -> !isOfItems(text)).forEach(text -> checkTold(read, text, secrets(all).toList(), findings));
        }
    }

    private static Stream<String> secrets(List<Outline.Words> all) {
        return all.stream().filter(text -> text.pointer().startsWith("/items/")).flatMap(text -> text.texts().values().stream()).filter(text -> text.length() >= TELLING);
    }

    private static boolean isOfItems(Outline.Words text) {
        return OF_ITEMS.matcher(text.pointer()).matches();
    }

    private static void checkTold(Read<Definition> read, Outline.Words text, List<String> secrets, Findings findings) {
        if (text.texts().values().stream().anyMatch(told -> secrets.stream().anyMatch(told::contains))) {
            findings.error(read.path(), read.outline().line(text.pointer()), "The text of a secret item stands at " + text.pointer() + ", where everybody reads it.",
                    "Say it there in other words, or do not keep the items secret.");
        }
    }
}
