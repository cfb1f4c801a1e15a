package org.trivsel.conformance.rule;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trivsel.conformance.Findings;
import org.trivsel.conformance.Rule;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Outline;
import org.trivsel.conformance.source.Read;

/** No text is empty, a placeholder, or full of marks that would be shown as they are. */
public final class WordsRule implements Rule {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\b(TO" + "DO|TBD|FIX" + "ME|XX" + "X+|lorem ipsum|asdf|dummy)\\b|\\?\\?\\?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKS = Pattern.compile("</?[a-zA-Z][^>]*>|&[a-z]+;|\\*\\*|\\$\\{");

    @Override
    public String id() {
        return "words";
    }

    @Override
    public String title() {
        return "Texts are finished";
    }

    @Override
    public void check(Material material, Findings findings) {
        material.definitions().forEach(read -> check(read, findings));
        material.norms().forEach(read -> check(read, findings));
    }

    private static void check(Read<?> read, Findings findings) {
        for (Outline.Words text : read.outline().words()) {
            for (Map.Entry<String, String> one : text.texts().entrySet()) {
                int line = read.outline().line(text.pointer() + "/" + one.getKey());
                Matcher placeholder = PLACEHOLDER.matcher(one.getValue());
                Matcher marks = MARKS.matcher(one.getValue());
                if (one.getValue().isBlank()) {
                    findings.error(read.path(), line, "The text \"" + one.getKey() + "\" at " + text.pointer() + " is blank.", "Write it, or take the key out.");
                } else if (placeholder.find()) {
                    findings.error(read.path(), line, "\"" + placeholder.group() + "\" stands in the text at " + text.pointer() + ".", "Write the text that people are to read.");
                } else if (marks.find()) {
                    findings.error(read.path(), line, "\"" + marks.group() + "\" stands in the text at " + text.pointer() + "; it would be shown as it is.", "Write plain words.");
                }
            }
        }
    }
}
