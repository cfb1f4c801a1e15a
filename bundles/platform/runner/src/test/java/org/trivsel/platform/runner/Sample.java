package org.trivsel.platform.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.instrument.definition.Form;

/** The instrument of these tests. */
public final class Sample {
    public static final Instrument INSTRUMENT =
            Instrument.of(new DefinitionReader().read(text("/sample.yaml")), List.of());
    public static final Form FORM = INSTRUMENT.definition().form("one").orElseThrow();

    /** Every kind of item and every rule. */
    public static final Instrument KINDS = Instrument.of(new DefinitionReader().read(text("/kinds.yaml")), List.of());
    public static final Form ALL = KINDS.definition().form("all").orElseThrow();

    /** What a teacher enters for a whole class. */
    public static final Instrument CLASS = Instrument.of(new DefinitionReader().read(text("/class.yaml")), List.of());

    /** The same by grade and way. */
    public static final Instrument GRADES = Instrument.of(new DefinitionReader().read(text("/grades.yaml")), List.of());

    /** From station to station. */
    public static final Instrument STATIONS = Instrument.of(new DefinitionReader().read(text("/stations.yaml")), List.of());

    private Sample() {
    }

    private static String text(String resource) {
        try (InputStream in = Sample.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
