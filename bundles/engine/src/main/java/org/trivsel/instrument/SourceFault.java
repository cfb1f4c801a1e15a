package org.trivsel.instrument;

/** One thing wrong in a YAML source: line (0 when unknown), path such as {@code /items/3/correct}, what was found and what is allowed. */
public record SourceFault(int line, String path, String message) {
    @Override
    public String toString() {
        return "line " + line + ", " + (path.isEmpty() ? "/" : path) + ": " + message;
    }
}
