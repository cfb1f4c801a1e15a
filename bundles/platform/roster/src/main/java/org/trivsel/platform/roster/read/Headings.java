package org.trivsel.platform.roster.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/** The spellings of headings we know, each with its column and its rank among the spellings of that column. */
final class Headings {
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");
    private static final Pattern FURTHER = Pattern.compile("[3-9]");
    private static final Set<Column> CUSTODIANS = EnumSet.of(Column.CUSTODIAN_1, Column.CUSTODIAN_2);
    private static final Map<Folded, Known> KNOWN = load();

    private Headings() {
    }

    /** What a heading means; the lower the rank, the surer. */
    record Known(Column column, int rank) { }

    static Optional<Known> find(String heading) {
        Optional<Known> whole = Optional.ofNullable(KNOWN.get(Folded.of(heading)));
        return whole.isPresent() ? whole : Optional.ofNullable(KNOWN.get(Folded.of(BRACKETS.matcher(heading).replaceAll(""))));
    }

    /** Whether it names somebody who holds custody, whatever their number. */
    static boolean isCustodian(String heading) {
        return find(FURTHER.matcher(heading).replaceAll("2")).filter(known -> CUSTODIANS.contains(known.column())).isPresent();
    }

    /** How many of the cells are headings we know. */
    static int known(List<String> cells) {
        return (int) cells.stream().filter(cell -> !cell.isEmpty() && find(cell).isPresent()).count();
    }

    private static Map<Folded, Known> load() {
        Map<Folded, Known> known = new HashMap<>();
        for (String language : RosterTexts.LANGUAGES) {
            RosterTexts texts = RosterTexts.in(language);
            for (Column column : Column.values()) {
                known.putIfAbsent(Folded.of(texts.title(column)), new Known(column, 0));
            }
        }
        Properties spellings = spellings();
        for (Column column : Column.values()) {
            int rank = 1;
            for (String spelling : spellings.getProperty(column.name()).split(",")) {
                known.putIfAbsent(Folded.of(spelling), new Known(column, rank++));
            }
        }
        return known;
    }

    private static Properties spellings() {
        Properties spellings = new Properties();
        try (InputStream in = RosterTexts.resource("headings.properties")) {
            spellings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return spellings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
