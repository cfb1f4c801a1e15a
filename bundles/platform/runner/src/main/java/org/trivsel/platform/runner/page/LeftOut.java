package org.trivsel.platform.runner.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trivsel.instrument.Explanation.Use;
import org.trivsel.instrument.MissingCode;
import org.trivsel.text.Texts;

/** What the overview says of a part beside what is open: what the rules leave out and why, and what answers that are missing come to. */
public final class LeftOut {
    private final Texts texts;

    public LeftOut(Texts texts) {
        this.texts = texts;
    }

    /** For example "3, 4: Stilles ikke, fordi …". @param stopSaid whether the stop is said in a line of its own */
    public List<String> lines(List<ItemView> items, boolean stopSaid) {
        Map<Use, List<ItemView>> byUse = new EnumMap<>(Use.class);
        items.stream().filter(item -> item.left() != null).forEach(item -> byUse.computeIfAbsent(item.left(), use -> new ArrayList<>()).add(item));
        if (stopSaid) {
            byUse.remove(Use.AFTER_DISCONTINUE);
        }
        return byUse.entrySet().stream().map(entry -> texts.get("left.items", entry.getValue().stream().map(item -> String.valueOf(item.number()))
                .collect(Collectors.joining(", ")), texts.get("left." + entry.getKey().id()))).toList();
    }

    /** How many could not be answered, and whether that counts as wrong or as missing; empty when there are none. */
    public List<String> missing(List<ItemView> items) {
        List<String> lines = new ArrayList<>();
        List<ItemView> without = items.stream().filter(item -> item.scored() && item.left() == null && item.given().missing() != null).toList();
        long wrong = without.stream().filter(LeftOut::isWrong).count();
        if (without.size() > wrong) {
            lines.add(texts.get("overview.missing", without.size() - wrong));
        }
        if (wrong > 0) {
            lines.add(texts.get("overview.wrong", wrong));
        }
        return lines;
    }

    private static boolean isWrong(ItemView item) {
        return MissingCode.ofId(String.valueOf(item.given().missing())).isPresent()
                && List.of(item.part().missingIsWrong().split(" ")).contains(item.given().missing());
    }
}
