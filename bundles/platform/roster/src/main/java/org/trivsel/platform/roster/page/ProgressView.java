package org.trivsel.platform.roster.page;

/** How far the work in the background is. @param path of the import's page; status the word of its status */
public record ProgressView(String path, String status, int done, int total) {
    /** Whether children are counted, not parts of the work. */
    public boolean inChildren() {
        return status.equals("committing") && total > 0;
    }
}
