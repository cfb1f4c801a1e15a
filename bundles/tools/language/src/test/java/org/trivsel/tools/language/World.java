package org.trivsel.tools.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.MissingCode;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.norm.NormReader;
import org.trivsel.registry.Child;
import org.trivsel.registry.Unit;
import org.trivsel.tenant.Tenant;
import org.trivsel.testlib.Takings;
import org.trivsel.testlib.Town;

/** The instrument as it is shipped, and assessments of any kind. */
public final class World {
    public static final Instrument INSTRUMENT = Instrument.of(new DefinitionReader().read(text("instruments/sprog-3-6.yaml")),
            List.of(new NormReader().read(text("norms/sprog-3-6-synthetic-2026.yaml"))));
    public static final Tenant TENANT = Town.TENANT;
    public static final Unit GROUP = Town.GROUP;
    public static final Child NOAH = Town.NOAH;
    public static final LocalDate DAY = Town.DAY;
    private static final Takings TAKINGS = new Takings(INSTRUMENT);

    private World() {
    }

    public static Caller caller(Role role) {
        return caller(TENANT, role);
    }

    public static Caller caller(Tenant tenant, Role role) {
        return Town.caller(tenant, role, LanguageSite.TOOL);
    }

    public static Child child(int number, String given, LocalDate born) {
        return Town.child(number, given, born);
    }

    /** An assessment without answers yet. */
    public static Assessment draft(int number, Child child, LocalDate date) {
        return TAKINGS.draft(number, child, date);
    }

    /** A completed assessment. @param right the share of right answers @param gaps whether segmentation lacks answers */
    public static Assessment complete(int number, Child child, LocalDate date, double right, boolean gaps) {
        Map<String, Answer> answers = answers(draft(number, child, date).form(), new Random(number), right);
        if (gaps) {
            answers.replaceAll((item, answer) -> item.startsWith("seg-") ? Answer.missing(MissingCode.DECLINED) : answer);
        }
        return TAKINGS.complete(number, child, date, answers);
    }

    private static Map<String, Answer> answers(String form, Random random, double right) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        INSTRUMENT.definition().form(form).orElseThrow().items().forEach(item -> answers.put(item.id(), answer(item, random, right)));
        return answers;
    }

    private static Answer answer(Item item, Random random, double right) {
        boolean good = random.nextDouble() < right;
        return switch (item.kind()) {
            case CORRECT -> good ? Answer.correct() : Answer.incorrect();
            case CHOICE -> Answer.choice((good && !item.rightChoices().isEmpty() ? item.rightChoices() : item.choices()).get(0).id());
            case COUNT -> Answer.count(good ? item.max() : 0);
            case WORDS -> Answer.words(item.choices().get(0).id(), item.choices().get(1).id());
            case TEXT -> Answer.text("<b>ord</b>");
            default -> throw new IllegalStateException("No sample answer for kind " + item.kind());
        };
    }

    private static String text(String resource) {
        try (InputStream in = World.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
