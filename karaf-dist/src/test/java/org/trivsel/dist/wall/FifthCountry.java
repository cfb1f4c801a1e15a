package org.trivsel.dist.wall;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The pack of a country that does not exist, as a bundle made on the spot. */
final class FifthCountry {
    static final String CODE = "XS";
    static final String NAME = "org.trivsel.test.sealand";
    private static final String PACK = """
            code: XS
            names: {da: Søland, en: Sealand, nb: Sjøland, de: Seeland}
            locale: da
            zone: Atlantic/Faroe
            languages: [da, en]
            numbers: cpr
            levels:
              MUNICIPALITY: {names: {da: Ø, en: Island, nb: Øy, de: Insel}, under: []}
              INSTITUTION: {names: {da: Hus, en: House, nb: Hus, de: Haus}, under: [MUNICIPALITY]}
              GROUP: {names: {da: Dæk, en: Deck, nb: Dekk, de: Deck}, under: [INSTITUTION]}
            school: {yearBegins: "09-01", age: 7, ageBy: "08-31", years: 9}
            modules: {language: true}
            bases: {}
            legal: {law: Sea Act, gdpr: false, thirdCountry: true, authority: The Admiral, logMonths: 24, breachHours: 0, notices: [access], transfers: [standard-clauses]}
            """;

    private FifthCountry() {
    }

    /** @param there text of the pack, and what stands instead of it */
    static Path pack(Path folder, String version, String there, String instead) throws IOException {
        if (!PACK.contains(there)) {
            throw new IllegalArgumentException(there);
        }
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", NAME);
        main.putValue("Bundle-Version", version);
        main.putValue("Provide-Capability", "trivsel.country;trivsel.country=" + CODE + ";version:Version=\"" + version + "\"");
        Path jar = folder.resolve("sealand-" + version + ".jar");
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream to = new JarOutputStream(out, manifest)) {
            to.putNextEntry(new JarEntry("country.yaml"));
            to.write(PACK.replace(there, instead).getBytes(StandardCharsets.UTF_8));
            to.closeEntry();
        }
        return jar;
    }

    static Path pack(Path folder, String version) throws IOException {
        return pack(folder, version, CODE, CODE);
    }
}
