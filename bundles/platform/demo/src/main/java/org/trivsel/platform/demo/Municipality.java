package org.trivsel.platform.demo;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.trivsel.tenant.TenantKey;

/**
 * An invented municipality: its places and the names people have there.
 *
 * @param round title of its first round of well-being
 * @param follows whether what was made in it goes with a child to another institution
 * @param disclosed what was disclosed of two children
 */
record Municipality(
        TenantKey key,
        String name,
        String country,
        Locale locale,
        ZoneId zone,
        List<Institution> institutions,
        List<String> girls,
        List<String> boys,
        List<String> families,
        String pedagogue,
        String leader,
        String administration,
        String round,
        String follows,
        String inform,
        Disclosed disclosed,
        long seed) {

    /** What was disclosed, in words. @param purpose to another house @param outside a body outside @param outsidePurpose what it was for @param parent who withdrew that */
    record Disclosed(String purpose, String outside, String outsidePurpose, String parent) {
    }

    /** A place with its groups. */
    record Institution(String name, List<String> groups) {
    }

    static List<Municipality> all() {
        return List.of(strandby(), fjordvik());
    }

    private static Municipality strandby() {
        return new Municipality(new TenantKey("strandby"), "Strandby Kommune", "DK", Locale.forLanguageTag("da"), ZoneId.of("Europe/Copenhagen"),
                List.of(new Institution("Børnehuset Ahornen", List.of("Havørn", "Lærke", "Musvit", "Solsort")),
                        new Institution("Børnehuset Havblik", List.of("Krabben", "Muslingen", "Søstjernen", "Rejen")),
                        new Institution("Børnehaven Solsikken", List.of("Den gule stue", "Den grønne stue", "Den blå stue")),
                        new Institution("Skovbørnehaven Egekrattet", List.of("Egernet", "Grævlingen", "Ræven"))),
                List.of("Alma", "Asta", "Ella", "Freja", "Ida", "Karla", "Luna", "Mathilde", "Mikkeline", "Nora", "Olivia", "Sofie", "Vigga",
                        "Zainab", "Amina", "Bodil", "Clara", "Ellen", "Johanne", "Liva"),
                List.of("Arthur", "August", "Carl", "Elias", "Emil", "Hugo", "Karim", "Lauge", "Magnus", "Malthe", "Noah", "Omar", "Oscar",
                        "Storm", "Valdemar", "Viggo", "Villads", "William", "Yusuf", "Aksel"),
                List.of("Eksempel", "Strandby", "Havgaard", "Lyngdal", "Prøvesen", "Klitmark", "Engtoft", "Mosedal", "Birkelund", "Tangmose",
                        "Sandager", "Bølgebæk", "Hedegran", "Skovmunk", "Rønnekær", "Fjeldsted-Prøve", "Vigsø-Lund", "Øland", "Åstrup", "Ærenlund"),
                "Amina Birk", "Jonas Ledertoft", "Helle Kontorsen", "Trivselsrunde, første", "yes", "no",
                new Disclosed("Barnet begynder i Ahornen til sommer, og vi forbereder overgangen sammen", "Sundhedsplejen i Strandby",
                        "Sundhedsplejersken ser på barnets motorik", "Barnets mor"), 20261L);
    }

    private static Municipality fjordvik() {
        return new Municipality(new TenantKey("fjordvik"), "Fjordvik kommune", "NO", Locale.forLanguageTag("nb"), ZoneId.of("Europe/Oslo"),
                List.of(new Institution("Bjørkelia barnehage", List.of("Ekornet", "Reven", "Haren", "Elgen")),
                        new Institution("Fjellstua barnehage", List.of("Blåbær", "Tyttebær", "Multe", "Bringebær")),
                        new Institution("Sjøgata barnehage", List.of("Måken", "Ternen", "Lomvien")),
                        new Institution("Solbakken barnehage", List.of("Sola", "Månen", "Stjerna"))),
                List.of("Astrid", "Aurora", "Eira", "Emma", "Frida", "Hedda", "Ingrid", "Iselin", "Jenny", "Live", "Maja", "Mina", "Selma", "Signe",
                        "Solveig", "Thea", "Tiril", "Vilde", "Ylva", "Samira"),
                List.of("Aksel", "Birk", "Eirik", "Filip", "Haakon", "Henrik", "Isak", "Jakob", "Johannes", "Kasper", "Lars", "Mathias", "Mikkel",
                        "Odin", "Oskar", "Sander", "Sverre", "Tobias", "Ulrik", "Hassan"),
                List.of("Eksempel", "Fjordvik", "Prøvestad", "Lyngås", "Bergli", "Haugmo", "Solnes", "Vikedal", "Myrvang", "Nordlien",
                        "Sundsbø", "Fossmark", "Granheim", "Strandmo", "Tverrdal", "Ødegård-Prøve", "Ånesen", "Ytrevik", "Bakketun", "Elvestad"),
                "Ingrid Lind", "Sverre Bergheim", "Kari Fjordmo", "Trivselsrunde, første", "no", "yes",
                new Disclosed("Barnet begynner i Bjørkelia til sommeren, og vi forbereder overgangen sammen", "Helsestasjonen i Fjordvik",
                        "Helsesykepleieren ser på barnets motorikk", "Barnets mor"), 20262L);
    }
}
