package org.trivsel.platform.roster.number;

/** The rules of one country. Implementations hold no state and may be shared. */
public interface NumberScheme {

    /** Checks a text as a person or a spreadsheet wrote it, with or without hyphen and spaces. */
    NumberCheck check(String text);

    /** How many digits a number has; zero where there are no numbers. */
    int length();

    /** The scheme of a country, by ISO 3166 code; one that refuses every text where we know of none. */
    static NumberScheme of(String country) {
        return switch (country) {
            case "DK" -> new DanishNumbers();
            case "NO" -> new NorwegianNumbers();
            default -> new NoNumbers();
        };
    }
}
