package org.trivsel.assessment;

/**
 * A file, whole.
 *
 * @param name to save it as
 * @param assessments how many rows it has below the headings
 */
public record ExportedFile(String name, String mediaType, byte[] bytes, int assessments) {
    @Override
    public String toString() {
        return "ExportedFile[" + name + "]";
    }
}
