package org.trivsel.language.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.instrument.norm.NormReader;

/** The sample instrument as it is shipped. */
final class Sample {
    static final Instrument INSTRUMENT = Instrument.of(new DefinitionReader().read(text(SyntheticNorms.DEFINITION)),
            List.of(new NormReader().read(text(SyntheticNorms.PACK))));

    private Sample() { }

    static String text(String resource) {
        try (InputStream in = Sample.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
