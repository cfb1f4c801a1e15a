package org.trivsel.benchmarks.item;

import static org.trivsel.benchmarks.report.Report.f;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.trivsel.benchmarks.report.Report;
import org.trivsel.benchmarks.scoring.ScoringBenchmark;
import org.trivsel.benchmarks.scoring.WideScoringBenchmark;

/** Runs {@link ScoringBenchmark} and {@link WideScoringBenchmark}. */
public final class Scoring {
    private final Report report;

    public Scoring(Report report) {
        this.report = report;
    }

    public void measure() throws RunnerException {
        var options = new OptionsBuilder().include(ScoringBenchmark.class.getName()).include(WideScoringBenchmark.class.getName())
                .verbosity(VerboseMode.SILENT).build();
        for (RunResult result : new Runner(options).run()) {
            String name = result.getParams().getBenchmark();
            var score = result.getPrimaryResult();
            report.line("scoring by JMH: " + words(name.substring(name.lastIndexOf('.') + 1)), f("%.1f ± %.1f µs", score.getScore(), score.getScoreError()),
                    "", null);
        }
    }

    private static String words(String method) {
        return switch (method) {
            case "score" -> "40 answers";
            case "readCheckScoreAndWrite" -> "read 40 answers from JSON, check, score, write the outcome";
            case "explain" -> "explanation of every number";
            case "scoreWide" -> "72 answers, ten scales, norms by age, sex and background";
            case "explainWide" -> "the same with the explanation of every number";
            case "scoreClass" -> "a class of 25 with 72 answers each";
            default -> method;
        };
    }
}
