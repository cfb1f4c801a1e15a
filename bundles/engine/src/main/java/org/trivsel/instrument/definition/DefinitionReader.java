package org.trivsel.instrument.definition;

import org.trivsel.engine.reading.DefinitionReading;
import org.trivsel.engine.source.CheckedSource;

/** Reads definitions from YAML that keeps to {@code instrument.schema.json}. Safe for use by many threads. */
public final class DefinitionReader {
    private final CheckedSource source = new CheckedSource("instrument.schema.json", "The definition");

    /**
     * Reads and checks a definition.
     *
     * @throws org.trivsel.instrument.InvalidInstrument with every fault, each with line and path
     */
    public Definition read(String yaml) {
        return new DefinitionReading(source.read(yaml)).definition(CheckedSource.hash(yaml));
    }
}
