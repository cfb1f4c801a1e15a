package org.trivsel.platform.roster.read;

/**
 * How much of a file we are willing to read.
 *
 * @param bytes of the file as it was sent
 * @param rows with something in them
 * @param columns with something in them
 * @param unpackedBytes of all parts of an archive together
 * @param unpackedRatio how many times larger than the archive its parts may be, once they pass ten megabytes
 * @param parts of an archive
 * @param cellLength characters in one cell
 */
public record ReadLimits(int bytes, int rows, int columns, long unpackedBytes, int unpackedRatio, int parts, int cellLength) {
    private static final int MEGABYTE = 1024 * 1024;

    /** What a municipality needs, with room to spare: 20 MB, 100,000 rows, 200 columns. */
    public static final ReadLimits USUAL = new ReadLimits(20 * MEGABYTE, 100_000, 200, 256L * MEGABYTE, 150, 2_000, 4_000);

    /** Refuses a row that is one too many, or too wide. */
    void check(int rowsBefore, int cells) {
        if (rowsBefore > rows) {
            throw new UnusableFileException(FaultCode.FILE_TOO_MANY_ROWS, rows);
        }
        if (cells > columns) {
            throw new UnusableFileException(FaultCode.FILE_TOO_MANY_COLUMNS, columns);
        }
    }

    int megabytes() {
        return bytes / MEGABYTE;
    }
}
