package org.trivsel.conformance.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.InvalidInstrument;
import org.trivsel.instrument.SourceFault;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.DefinitionReader;
import org.trivsel.instrument.golden.GoldenCase;
import org.trivsel.instrument.golden.GoldenCaseReader;
import org.trivsel.instrument.norm.NormPack;
import org.trivsel.instrument.norm.NormReader;

/** All that a publisher brings, read. */
public final class Material {
    private static final DefinitionReader DEFINITIONS = new DefinitionReader();
    private static final NormReader NORMS = new NormReader();
    private static final GoldenCaseReader CASES = new GoldenCaseReader();

    private final Sources sources;
    private final Declaration declaration;
    private final List<Read<Definition>> definitions;
    private final List<Read<NormPack>> norms;
    private final List<Read<List<GoldenCase>>> golden;
    private final List<Read<NormPack>> doubles;

    public Material(Sources sources, Declaration declaration) {
        this.sources = sources;
        this.declaration = declaration;
        this.definitions = read(sources.in(Sources.MAIN + "instruments/", ".yaml"), DEFINITIONS::read);
        this.norms = read(sources.in(Sources.MAIN + "norms/", ".yaml"), NORMS::read);
        this.golden = Stream.of(Sources.TEST, Sources.MAIN).flatMap(folder -> read(sources.in(folder + "golden/", ".yaml"), CASES::read).stream()).toList();
        this.doubles = read(sources.in(Sources.TEST + "double-entry/", ".yaml"), NORMS::read);
    }

    private static <T> List<Read<T>> read(SortedMap<String, byte[]> files, Function<String, T> reader) {
        List<Read<T>> all = new ArrayList<>();
        files.forEach((path, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            Outline outline = Outline.of(text);
            try {
                all.add(new Read<>(path, Optional.of(reader.apply(text)), List.of(), outline));
            } catch (InvalidInstrument e) {
                all.add(new Read<>(path, Optional.empty(), e.faults(), outline));
            }
        });
        return all;
    }

    public Sources sources() {
        return sources;
    }

    public Declaration declaration() {
        return declaration;
    }

    public List<Read<Definition>> definitions() {
        return definitions;
    }

    public List<Read<NormPack>> norms() {
        return norms;
    }

    /** Worked cases, whether they stay with the publisher or go out with the bundle. */
    public List<Read<List<GoldenCase>>> golden() {
        return golden;
    }

    /** Norm packs typed a second time. */
    public List<Read<NormPack>> doubles() {
        return doubles;
    }

    /** The packs of a definition that could be read. */
    public List<Read<NormPack>> normsOf(Definition definition) {
        return norms.stream().filter(pack -> pack.value().filter(value -> value.instrument().equals(definition.id())).isPresent()).toList();
    }

    /** The definition a pack is for. */
    public Optional<Read<Definition>> definitionOf(NormPack pack) {
        return definitions.stream().filter(read -> read.value().filter(value -> value.id().equals(pack.instrument())).isPresent()).findFirst();
    }

    /** With its packs; empty when one of them does not fit, of which {@link #misfits} tells. */
    public Optional<Instrument> instrument(Definition definition) {
        try {
            return Optional.of(Instrument.of(definition, normsOf(definition).stream().flatMap(pack -> pack.value().stream()).toList()));
        } catch (InvalidInstrument e) {
            return Optional.empty();
        }
    }

    /** Why a pack does not fit its definition. */
    public List<SourceFault> misfits(Definition definition, NormPack pack) {
        try {
            Instrument.of(definition, List.of(pack));
            return List.of();
        } catch (InvalidInstrument e) {
            return e.faults();
        }
    }
}
