package org.trivsel.engine.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trivsel.engine.source.Place;
import org.trivsel.instrument.definition.LicenceTerms;
import org.trivsel.instrument.definition.LicenceTerms.Export;
import org.trivsel.instrument.definition.LicenceTerms.Kind;
import org.trivsel.instrument.definition.LicenceTerms.Print;
import org.trivsel.instrument.definition.LicenceTerms.Secrecy;

/** Reads on what terms an instrument may be used. What the words may be is said by the schema. */
final class LicenceReading {
    private static final String LICENCE = "licence";
    private static final String SECRET = "secret";

    private LicenceReading() {
    }

    static LicenceTerms read(Place root) {
        if (!root.has(LICENCE)) {
            return LicenceTerms.FREE;
        }
        Place at = root.at(LICENCE);
        return new LicenceTerms(Kind.valueOf(name(at.text("kind"))), at.flag("certified"), at.has(SECRET) ? Optional.of(secrecy(at.at(SECRET))) : Optional.empty());
    }

    private static Secrecy secrecy(Place at) {
        return new Secrecy(at.texts("print").stream().map(one -> Print.valueOf(name(one))).collect(Collectors.toSet()),
                at.optional("export").map(one -> Export.valueOf(name(one))).orElse(Export.NONE));
    }

    private static String name(String id) {
        return id.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
