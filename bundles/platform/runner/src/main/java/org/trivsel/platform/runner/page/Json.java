package org.trivsel.platform.runner.page;

/** Texts in JSON for the pages' own scripts. */
final class Json {
    private Json() {
    }

    /** On one line, as it may stand between quotation marks. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    }
}
