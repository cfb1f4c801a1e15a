package org.trivsel.platform.roster.number;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.country.Countries;
import org.trivsel.country.Country;
import org.trivsel.country.NumberKind;

/** Which numbers a country has is said by its pack; how they are read, here. Safe for use by many threads. */
@Component(service = NumberSchemes.class)
public final class NumberSchemes {
    private final Function<String, Optional<NumberKind>> kinds;

    @Activate
    public NumberSchemes(@Reference Countries countries) {
        this(code -> countries.find(code).map(Country::numbers));
    }

    /** @param kinds by ISO 3166 code; nothing where we know of none */
    public NumberSchemes(Function<String, Optional<NumberKind>> kinds) {
        this.kinds = kinds;
    }

    /** The scheme of a country, by ISO 3166 code; one that refuses every text where we know of none. @param today decides which series are given out */
    public NumberScheme of(String country, LocalDate today) {
        return NumberScheme.of(kinds.apply(country).orElse(NumberKind.NONE), today);
    }
}
