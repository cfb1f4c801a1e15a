package org.trivsel.platform.runner;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.trivsel.access.Caller;
import org.trivsel.assessment.Instruments;
import org.trivsel.instrument.Instrument;

/** The sample, of the tool "sample". */
final class SampleInstruments implements Instruments {
    @Override
    public Optional<Instrument> newest(String instrument) {
        return version(instrument, "1.0.0");
    }

    @Override
    public Optional<Instrument> newest(Caller caller, String instrument) {
        return newest(instrument);
    }

    @Override
    public List<Instrument> own() {
        return List.of(Sample.INSTRUMENT);
    }

    @Override
    public Optional<Instrument> version(String instrument, String definitionVersion) {
        return instrument.equals("sample") ? Optional.of(Sample.INSTRUMENT) : instrument.equals("kinds") ? Optional.of(Sample.KINDS) : Optional.empty();
    }

    @Override
    public Optional<String> toolOf(String instrument) {
        return version(instrument, "1.0.0").map(found -> "sample");
    }

    @Override
    public Optional<byte[]> picture(String instrument, String definitionVersion, String picture) {
        return Sample.INSTRUMENT.definition().pictures().containsKey(picture)
                ? Optional.of("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8)) : Optional.empty();
    }

    @Override
    public Optional<Sound> sound(String instrument, String definitionVersion, String sound) {
        return Sample.KINDS.definition().sounds().containsKey(sound) ? Optional.of(new Sound("audio/wav", new byte[] {1})) : Optional.empty();
    }
}
