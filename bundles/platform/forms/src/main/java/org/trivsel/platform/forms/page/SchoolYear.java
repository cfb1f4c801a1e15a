package org.trivsel.platform.forms.page;

import java.util.Locale;

/** A school year as people say it: 2026/27. */
final class SchoolYear {
    private static final int CENTURY = 100;

    private SchoolYear() {
    }

    static String said(int begins) {
        return begins + "/" + String.format(Locale.ROOT, "%02d", (begins + 1) % CENTURY);
    }
}
