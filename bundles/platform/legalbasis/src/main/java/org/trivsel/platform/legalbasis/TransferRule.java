package org.trivsel.platform.legalbasis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivsel.country.Countries;
import org.trivsel.country.Country;
import org.trivsel.legalbasis.NewDisclosure;
import org.trivsel.legalbasis.Recipient.Outside;
import org.trivsel.problem.Fault;

/**
 * Whether data may leave the tenant's country. Its pack names the grounds on which they may; without one of them they do not. Between countries of the
 * European Economic Area nobody has to name one, where the pack of the tenant's country has that ground.
 */
final class TransferRule {
    static final String WITHIN_EEA = "within-eea";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    /** The parties of the Agreement on the European Economic Area. A pack that is installed says of its own country what holds, and goes before this. */
    private static final Set<String> EEA = Set.of("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
            "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    private final Countries countries;

    TransferRule(Countries countries) {
        this.countries = countries;
    }

    /** What is wrong, or empty. */
    Optional<Fault> fault(Country home, Outside to) {
        if (!COUNTRIES.contains(to.country())) {
            return Optional.of(new Fault("country", "country", "Name the recipient's country with its two letters, such as DK."));
        }
        String ground = to.transfer();
        if (to.country().equals(home.code())) {
            return ground == null ? Optional.empty() : Optional.of(new Fault("transfer", "transfer-none", "Data do not leave " + home.code()
                    + ": leave the ground for a transfer out."));
        }
        boolean within = isWithin(to.country());
        if (ground == null) {
            return within && home.legal().transfers().contains(WITHIN_EEA) ? Optional.empty() : Optional.of(needed(home, to, within));
        }
        if (!home.legal().transfers().contains(ground) || ground.equals(WITHIN_EEA) && !within) {
            return Optional.of(needed(home, to, within));
        }
        String reference = to.reference();
        boolean said = reference != null && !reference.isBlank() && reference.length() <= NewDisclosure.LONGEST_NAME;
        return said || ground.equals(WITHIN_EEA) ? Optional.empty() : Optional.of(new Fault("reference", "reference",
                "Say which contract, decision or permission it is, in 1 to " + NewDisclosure.LONGEST_NAME + " characters."));
    }

    /** The ground that is recorded of a transfer that may be; null where data stay in the country. */
    @Nullable String ground(Country home, Outside to) {
        return to.country().equals(home.code()) ? null : to.transfer() == null ? WITHIN_EEA : to.transfer();
    }

    private static Fault needed(Country home, Outside to, boolean within) {
        List<String> grounds = home.legal().transfers().stream().filter(ground -> within || !ground.equals(WITHIN_EEA)).toList();
        return new Fault("transfer", "transfer", "Data would leave " + home.code() + " for " + to.country() + ". The law there lets them only on one of these grounds: "
                + String.join(", ", grounds) + ". Name the one there is, with its reference, or do not disclose.");
    }

    private boolean isWithin(String code) {
        return countries.installed().stream().filter(country -> country.code().equals(code)).findFirst().map(country -> country.legal().gdpr())
                .orElse(EEA.contains(code));
    }
}
