package org.trivsel.benchmarks.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.trivsel.instrument.Answer;
import org.trivsel.instrument.AnswerCodec;
import org.trivsel.instrument.AnswerFault;
import org.trivsel.instrument.Explanation;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.OutcomeCodec;
import org.trivsel.instrument.Sex;
import org.trivsel.instrument.Subject;
import org.trivsel.instrument.definition.Choice;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.instrument.definition.FormPart;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.norm.NormReader;

/** Forty answers of the sample instrument. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScoringBenchmark {
    private static final String FORM = "form-3";
    private static final LocalDate DATE = LocalDate.of(2026, 10, 1);
    private static final Subject SUBJECT = new Subject(DATE.minusMonths(40), DATE, Sex.FEMALE);

    private final AnswerCodec answerCodec = new AnswerCodec();
    private final OutcomeCodec outcomeCodec = new OutcomeCodec();
    private final Map<String, Answer> answers = new HashMap<>();
    private Instrument instrument;
    private String sent;
    private Outcome outcome;

    @Setup
    public void prepare() throws IOException {
        instrument = Instrument.of(new DefinitionReader().read(resource("/instruments/sprog-3-6.yaml")),
                List.of(new NormReader().read(resource("/norms/sprog-3-6-synthetic-2026.yaml"))));
        Random dice = new Random(40);
        for (FormPart part : instrument.definition().form(FORM).orElseThrow().parts()) {
            part.items().stream().filter(item -> !item.practice() && !part.part().context()).forEach(item -> answers.put(item.id(), answer(item, dice)));
        }
        sent = answerCodec.text(answers);
        outcome = score();
    }

    @Benchmark
    public Outcome score() {
        return instrument.score(FORM, answers, SUBJECT);
    }

    /** As a save does it: text in, text out. */
    @Benchmark
    public String readCheckScoreAndWrite() {
        Map<String, Answer> read = answerCodec.read(sent);
        List<AnswerFault> faults = instrument.check(FORM, read);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.toString());
        }
        return outcomeCodec.compact(instrument.score(FORM, read, SUBJECT));
    }

    @Benchmark
    public Explanation explain() {
        return instrument.explain(outcome, answers);
    }

    private static Answer answer(Item item, Random dice) {
        return switch (item.kind()) {
            case CORRECT -> dice.nextInt(5) == 0 ? Answer.incorrect() : Answer.correct();
            case COUNT -> Answer.count(dice.nextInt(item.max() + 1));
            case WORDS -> Answer.words(item.choices().get(0).id());
            case CHOICE -> Answer.choice(choice(item, dice).id());
            case TEXT -> Answer.text("-");
            default -> throw new IllegalStateException("No sample answer for kind " + item.kind());
        };
    }

    private static Choice choice(Item item, Random dice) {
        return item.choices().get(dice.nextInt(item.choices().size()));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ScoringBenchmark.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
