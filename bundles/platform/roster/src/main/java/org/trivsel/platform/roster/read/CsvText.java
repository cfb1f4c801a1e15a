package org.trivsel.platform.roster.read;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Text that is cut into records at one separator. */
record CsvText(String text, char separator, int cellLength) {

    /**
     * Hands over the records, blank ones too, until one is not wanted any more.
     *
     * @return the line at which a record starts whose quotes never close; empty when there is none
     */
    OptionalInt records(Predicate<CsvLine> wanted) {
        CsvLineCollector collector = new CsvLineCollector(cellLength);
        try (CloseableIterator<CsvLine> lines = reader(collector).iterator()) {
            while (lines.hasNext() && wanted.test(lines.next())) {
                // the predicate does the work
            }
            return OptionalInt.empty();
        } catch (CsvParseException e) {
            return OptionalInt.of(collector.start());
        } catch (IOException e) {
            throw new UnusableFileException(FaultCode.FILE_DAMAGED);
        }
    }

    private CsvReader<CsvLine> reader(CsvLineCollector collector) {
        return CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE).build(collector, text);
    }

    /** The text from a line on, lines counted as {@link CsvLine} counts them. */
    CsvText from(int line) {
        return new CsvText(text.substring(startOf(line)), separator, cellLength);
    }

    /** One line of the text without its line break. */
    String line(int line) {
        int start = startOf(line);
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(start, end);
    }

    private int startOf(int line) {
        int at = 0;
        for (int current = 1; current < line && at < text.length(); at++) {
            char c = text.charAt(at);
            boolean firstOfTwo = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            current += c == '\n' || c == '\r' && !firstOfTwo ? 1 : 0;
        }
        return at;
    }
}
