package org.trivsel.platform.roster.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The files of a OneRoster 1.1 archive, as far as children, their units and their guardians are concerned. */
record OneRosterArchive(Map<String, OneRosterTable> tables) {
    private static final List<String> NEEDED = List.of("orgs.csv", "users.csv");
    private static final List<String> USED = List.of("classes.csv", "enrollments.csv", "demographics.csv", "academicSessions.csv");

    static boolean is(ZipParts parts) {
        return parts.named("users.csv").isPresent() || parts.named("manifest.csv").isPresent();
    }

    static OneRosterArchive read(ZipParts parts, ReadLimits limits) {
        Map<String, OneRosterTable> tables = new HashMap<>();
        for (String file : NEEDED) {
            tables.put(file, table(parts, file, limits)
                    .orElseThrow(() -> new UnusableFileException(FaultCode.ONEROSTER_INCOMPLETE, file)));
        }
        for (String file : USED) {
            tables.put(file, table(parts, file, limits).orElse(OneRosterTable.empty()));
        }
        OneRosterArchive archive = new OneRosterArchive(tables);
        archive.checkManifest(table(parts, "manifest.csv", limits)
                .orElseThrow(() -> new UnusableFileException(FaultCode.ONEROSTER_INCOMPLETE, "manifest.csv")));
        return archive;
    }

    OneRosterTable orgs() {
        return table("orgs.csv");
    }

    OneRosterTable users() {
        return table("users.csv");
    }

    OneRosterTable classes() {
        return table("classes.csv");
    }

    OneRosterTable enrollments() {
        return table("enrollments.csv");
    }

    OneRosterTable demographics() {
        return table("demographics.csv");
    }

    OneRosterTable sessions() {
        return table("academicSessions.csv");
    }

    private OneRosterTable table(String file) {
        return tables.getOrDefault(file, OneRosterTable.empty());
    }

    /** A delta tells only what changed since another delivery; without that one it cannot be planned. */
    private void checkManifest(OneRosterTable manifest) {
        for (SheetRow row : manifest.rows()) {
            String property = manifest.value(row, "propertyName").toLowerCase(Locale.ROOT);
            String value = manifest.value(row, "value");
            if (property.startsWith("file.") && "delta".equalsIgnoreCase(value)) {
                throw new UnusableFileException(FaultCode.ONEROSTER_DELTA, property.substring("file.".length()));
            }
            if ("oneroster.version".equals(property) && !value.startsWith("1.1")) {
                throw new UnusableFileException(FaultCode.ONEROSTER_VERSION, value);
            }
        }
    }

    private static Optional<OneRosterTable> table(ZipParts parts, String file, ReadLimits limits) {
        Optional<String> name = parts.named(file.toLowerCase(Locale.ROOT));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = parts.open(name.get())) {
            String text = DecodedText.of(in.readAllBytes()).text();
            return Optional.of(OneRosterTable.of(new CsvSheetReader(limits).read(file, text)));
        } catch (IOException e) {
            throw new UnusableFileException(FaultCode.FILE_DAMAGED);
        }
    }
}
