package org.trivsel.platform.roster.read;

import java.time.LocalDate;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.instrument.Sex;
import org.trivsel.platform.roster.number.NumberCheck;
import org.trivsel.platform.roster.number.NumberSchemes;
import org.trivsel.registry.PersonRules;

/** Lends the rules of lists to whoever takes names and numbers by hand. */
@Component
public final class ListRules implements PersonRules {

    private final NumberSchemes schemes;

    @Activate
    public ListRules(@Reference NumberSchemes schemes) {
        this.schemes = schemes;
    }

    @Override
    public boolean isName(String text) {
        return !text.isEmpty() && Names.unusual(text).isEmpty();
    }

    @Override
    public NumberReading number(String country, String text) {
        NumberCheck check = schemes.of(country, LocalDate.now()).check(text);
        if (check instanceof NumberCheck.Accepted accepted) {
            return new NumberRead(accepted.number().digits(), accepted.birthDate(), Sex.valueOf(accepted.sex().name()));
        }
        return new NumberRefused(((NumberCheck.Refused) check).fault().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
