package org.trivsel.benchmarks.item;

import static org.trivsel.benchmarks.report.Report.f;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.trivsel.benchmarks.entitlement.EntitlementBenchmark;
import org.trivsel.benchmarks.report.Report;

/** Runs {@link EntitlementBenchmark}. */
public final class Entitlement {
    private static final double MOST_NANOS = 1000;

    private final Report report;

    public Entitlement(Report report) {
        this.report = report;
    }

    public void measure() throws RunnerException {
        var options = new OptionsBuilder().include(EntitlementBenchmark.class.getName()).verbosity(VerboseMode.SILENT).build();
        for (RunResult result : new Runner(options).run()) {
            var score = result.getPrimaryResult();
            String what = result.getParams().getBenchmark().endsWith("require") ? "is the tool this caller's and usable" : "which version of it is meant for this caller";
            report.line("entitlement by JMH, 25 tools: " + what, f("%.0f ± %.0f ns", score.getScore(), score.getScoreError()), "under 1 µs",
                    score.getScore() < MOST_NANOS);
        }
    }
}
