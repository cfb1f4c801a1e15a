package org.trivsel.platform.assessment.instrument;

import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.trivsel.access.Caller;
import org.trivsel.assessment.Instruments;
import org.trivsel.instrument.Instrument;

/**
 * The instruments as one bundle sees them. Several versions of a tool may run side by side: to each, the newest version of an instrument is
 * the newest that it brings itself.
 */
@Component(service = Instruments.class, scope = ServiceScope.BUNDLE)
public final class BundleInstruments implements Instruments {
    private final Library library;
    private final Bundle bundle;

    @Activate
    public BundleInstruments(@Reference Library library, ComponentContext context) {
        this(library, context.getUsingBundle());
    }

    BundleInstruments(Library library, Bundle bundle) {
        this.library = library;
        this.bundle = bundle;
    }

    @Override
    public Optional<Instrument> newest(String instrument) {
        return library.newest(bundle, instrument);
    }

    @Override
    public List<Instrument> own() {
        return library.own(bundle);
    }

    @Override
    public List<Instrument> licensed() {
        return library.licensed();
    }

    @Override
    public Optional<Instrument> newest(Caller caller, String instrument) {
        return library.toStart(caller, instrument);
    }

    @Override
    public Optional<Instrument> version(String instrument, String definitionVersion) {
        return library.version(instrument, definitionVersion);
    }

    @Override
    public Optional<String> toolOf(String instrument) {
        return library.toolOf(instrument);
    }

    @Override
    public Optional<byte[]> picture(String instrument, String definitionVersion, String picture) {
        return library.picture(instrument, definitionVersion, picture);
    }

    @Override
    public Optional<Sound> sound(String instrument, String definitionVersion, String sound) {
        return library.sound(instrument, definitionVersion, sound);
    }
}
