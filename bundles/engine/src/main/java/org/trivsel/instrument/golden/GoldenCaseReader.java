package org.trivsel.instrument.golden;

import java.util.List;
import org.trivsel.engine.golden.GoldenReading;
import org.trivsel.engine.source.CheckedSource;

/** Reads worked cases from YAML that keeps to {@code golden.schema.json}. Safe for use by many threads. */
public final class GoldenCaseReader {
    private final CheckedSource source = new CheckedSource("golden.schema.json", "The cases");

    /** @throws org.trivsel.instrument.InvalidInstrument with every fault, each with line and path */
    public List<GoldenCase> read(String yaml) {
        return new GoldenReading(source.read(yaml)).cases();
    }
}
