package org.trivsel.conformance.rule;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trivsel.conformance.Findings;
import org.trivsel.conformance.Rule;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Outline;
import org.trivsel.conformance.source.Read;
import org.trivsel.instrument.definition.Choice;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemDetail;
import org.trivsel.instrument.definition.LocalText;

/** Each item fits on a page of paper, for none is split over two; and no word is longer than a line. */
public final class PrintRule implements Rule {
    private static final int WIDTH = 80;
    private static final int LINES_OF_A_PAGE = 48;
    private static final int PICTURES_IN_A_ROW = 4;
    private static final int LINES_OF_A_PICTURE = 8;
    private static final int LONGEST_TITLE = 120;
    private static final Pattern LONG_WORD = Pattern.compile("[\\p{L}\\p{N}]{41,}");

    @Override
    public String id() {
        return "print";
    }

    @Override
    public String title() {
        return "Every item fits on a page";
    }

    @Override
    public void check(Material material, Findings findings) {
        for (Read<Definition> read : material.definitions()) {
            read.value().ifPresent(definition -> {
                definition.items().values().forEach(item -> checkItem(read, definition, item, findings));
                checkTitle(read, "/title", definition.title(), findings);
                definition.forms().forEach(form -> checkTitle(read, "/forms", form.title(), findings));
            });
            read.outline().words().forEach(text -> checkWords(read, text, findings));
        }
    }

    private static void checkItem(Read<Definition> read, Definition definition, Item item, Findings findings) {
        for (String language : definition.languages()) {
            int lines = lines(definition, item, language);
            if (lines > LINES_OF_A_PAGE) {
                findings.error(read.path(), read.outline().line("items", item.id()), "Item \"" + item.id() + "\" takes about " + lines + " lines in \"" + language
                        + "\"; a page has " + LINES_OF_A_PAGE + ", and no item is split.", "Shorten it, or make two items of it; long advice belongs in the instruction of the part.");
                return;
            }
        }
    }

    private static int lines(Definition definition, Item item, String language) {
        int lines = 2 + lines(item.say(), language) + lines(item.prompt(), language);
        lines += rows(item.pictures().size());
        List<Choice> drawn = item.choices().stream().filter(choice -> choice.picture().isPresent()).toList();
        lines += rows(drawn.size());
        for (Choice choice : item.choices()) {
            lines += choice.picture().isPresent() ? 0 : Math.max(1, lines(choice.name(), language)) + lines(choice.anchor(), language);
        }
        if (item.detail() instanceof ItemDetail.Indicators indicators) {
            for (ItemDetail.Level level : indicators.levels()) {
                lines += 1 + level.indicators().stream().mapToInt(indicator -> lines(indicator.text(), language)).sum();
            }
        }
        return lines;
    }

    private static int rows(int pictures) {
        return (pictures + PICTURES_IN_A_ROW - 1) / PICTURES_IN_A_ROW * LINES_OF_A_PICTURE;
    }

    private static int lines(LocalText text, String language) {
        return (text.in(language).length() + WIDTH - 1) / WIDTH;
    }

    private static void checkTitle(Read<Definition> read, String pointer, LocalText title, Findings findings) {
        title.byLanguage().forEach((language, text) -> {
            if (text.length() > LONGEST_TITLE) {
                findings.error(read.path(), read.outline().line(pointer), "A title has " + text.length() + " characters in \"" + language + "\".", "At most " + LONGEST_TITLE
                        + " fit at the head of each page.");
            }
        });
    }

    private static void checkWords(Read<Definition> read, Outline.Words text, Findings findings) {
        for (String one : text.texts().values()) {
            Matcher word = LONG_WORD.matcher(one);
            if (word.find()) {
                findings.error(read.path(), read.outline().line(text.pointer()), "\"" + word.group().substring(0, 20) + "...\" has " + word.group().length()
                        + " letters without a break and runs out of its column.", "Write shorter words, or divide it with a hyphen.");
            }
        }
    }
}
