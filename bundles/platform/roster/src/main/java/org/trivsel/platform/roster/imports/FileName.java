package org.trivsel.platform.roster.imports;

import org.trivsel.platform.roster.preview.Mask;

/** What a sender calls a file, made fit to be shown: no folders, nothing invisible, not long, no national number. */
final class FileName {
    private static final int LONGEST = 120;

    private FileName() {
    }

    static String of(String given) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1).replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        String shown = name.isEmpty() ? "file" : Mask.text(name);
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST);
    }
}
