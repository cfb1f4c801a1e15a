package org.trivsel.benchmarks.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.trivsel.instrument.Explanation;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Outcome;

/** 72 answers with ten scales and norms by several keys, alone and for a class of 25. Aim: under 50 µs and under 1 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class WideScoringBenchmark {
    private static final int CLASS = 25;
    private final List<Map<String, Answer>> answers = new ArrayList<>();
    private Instrument instrument;

    @Setup
    public void prepare() {
        instrument = WideForm.instrument();
        for (int child = 0; child < CLASS; child++) {
            answers.add(WideForm.answers(child));
        }
        if (!instrument.check(WideForm.FORM, answers.get(0)).isEmpty()) {
            throw new IllegalStateException("The answers do not fit the form");
        }
    }

    @Benchmark
    public Outcome scoreWide() {
        return instrument.score(WideForm.FORM, answers.get(0), WideForm.child(0));
    }

    @Benchmark
    public Explanation explainWide() {
        return instrument.explain(WideForm.FORM, answers.get(0), WideForm.child(0));
    }

    @Benchmark
    public List<Outcome> scoreClass() {
        List<Outcome> outcomes = new ArrayList<>(CLASS);
        for (int child = 0; child < CLASS; child++) {
            outcomes.add(instrument.score(WideForm.FORM, answers.get(child), WideForm.child(child)));
        }
        return outcomes;
    }
}
