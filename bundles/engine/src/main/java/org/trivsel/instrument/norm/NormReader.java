package org.trivsel.instrument.norm;

import org.trivsel.engine.reading.NormReading;
import org.trivsel.engine.source.CheckedSource;

/** Reads norm packs from YAML that keeps to {@code norms.schema.json}. Safe for use by many threads. */
public final class NormReader {
    private final CheckedSource source = new CheckedSource("norms.schema.json", "The norm pack");

    /**
     * Reads and checks a pack by itself; whether it fits a definition is checked by
     * {@link org.trivsel.instrument.Instrument#of}.
     *
     * @throws org.trivsel.instrument.InvalidInstrument with every fault, each with line and path
     */
    public NormPack read(String yaml) {
        return new NormReading(source.read(yaml)).pack(CheckedSource.hash(yaml));
    }
}
