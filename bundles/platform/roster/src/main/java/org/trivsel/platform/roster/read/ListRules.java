package org.trivsel.platform.roster.read;

import java.util.Locale;
import org.osgi.service.component.annotations.Component;
import org.trivsel.instrument.Sex;
import org.trivsel.platform.roster.number.NumberCheck;
import org.trivsel.platform.roster.number.NumberScheme;
import org.trivsel.registry.PersonRules;

/** Lends the rules of lists to whoever takes names and numbers by hand. */
@Component
public final class ListRules implements PersonRules {

    @Override
    public boolean isName(String text) {
        return !text.isEmpty() && Names.unusual(text).isEmpty();
    }

    @Override
    public NumberReading number(String country, String text) {
        NumberCheck check = NumberScheme.of(country).check(text);
        if (check instanceof NumberCheck.Accepted accepted) {
            return new NumberRead(accepted.number().digits(), accepted.birthDate(), Sex.valueOf(accepted.sex().name()));
        }
        return new NumberRefused(((NumberCheck.Refused) check).fault().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
