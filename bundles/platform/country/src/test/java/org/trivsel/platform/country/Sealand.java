package org.trivsel.platform.country;

/** The pack of a country that does not exist. */
final class Sealand {
    static final String CODE = "XS";

    private Sealand() {
    }

    /** @param changes pairs of what stands there and what is to stand there */
    static String yaml(String... changes) {
        String yaml = """
                code: XS
                names: {da: Søland, en: Sealand, nb: Sjøland, de: Seeland}
                locale: en
                zone: Atlantic/Faroe
                languages: [en, da]
                numbers: none
                levels:
                  MUNICIPALITY: {names: {da: Ø, en: Island, nb: Øy, de: Insel}, under: []}
                  INSTITUTION: {names: {da: Hus, en: House, nb: Hus, de: Haus}, under: [MUNICIPALITY]}
                  GROUP: {names: {da: Dæk, en: Deck, nb: Dekk, de: Deck}, under: [INSTITUTION]}
                school: {yearBegins: "09-01", age: 7, ageBy: "08-31", years: 9}
                modules: {language: true}
                bases: {}
                legal: {law: Sea Act, gdpr: false, thirdCountry: true, authority: The Admiral, logMonths: 24, breachHours: 0, notices: [access], transfers: [standard-clauses]}
                """;
        for (int i = 0; i < changes.length; i += 2) {
            if (!yaml.contains(changes[i])) {
                throw new IllegalArgumentException(changes[i]);
            }
            yaml = yaml.replace(changes[i], changes[i + 1]);
        }
        return yaml;
    }
}
