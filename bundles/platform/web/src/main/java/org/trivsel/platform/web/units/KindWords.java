package org.trivsel.platform.web.units;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trivsel.country.Country;
import org.trivsel.country.Level;
import org.trivsel.registry.UnitKind;
import org.trivsel.text.Texts;

/** What kinds of units are called where the caller is: by the country, as the tenant has it, else by words that do everywhere. */
record KindWords(Optional<Country> country, Texts t, Locale locale) {
    String of(UnitKind kind) {
        return country.flatMap(it -> it.level(kind)).map(level -> level.name(locale)).orElseGet(() -> t.get("unit-kind." + kind.name()));
    }

    /** Those that the country has. */
    List<UnitKind> all() {
        return country.map(it -> it.levels().stream().map(Level::kind).toList()).orElseGet(() -> Arrays.asList(UnitKind.values()));
    }
}
