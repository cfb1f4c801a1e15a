package org.trivsel.sdk.preview;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Pieces of pages. Whatever comes from outside is escaped. */
final class Html {
    private Html() {
    }

    static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    static String paragraph(String plain) {
        return plain.isEmpty() ? "" : "<p>" + text(plain) + "</p>";
    }

    static String list(List<String> lines) {
        return lines.isEmpty() ? "" : "<ul>" + lines.stream().map(line -> "<li>" + text(line) + "</li>").collect(Collectors.joining()) + "</ul>";
    }

    static String option(String value, String shown, boolean chosen) {
        return "<option value=\"" + text(value) + "\"" + (chosen ? " selected" : "") + ">" + text(shown) + "</option>";
    }

    static String select(String name, String label, Map<String, String> options, String chosen) {
        return "<label>" + text(label) + " <select name=\"" + text(name) + "\">" + options.entrySet().stream()
                .map(entry -> option(entry.getKey(), entry.getValue(), entry.getKey().equals(chosen))).collect(Collectors.joining()) + "</select></label>";
    }

    static String input(String type, String name, String label, String value, String more) {
        return "<label>" + text(label) + " <input class=\"ds-input\" type=\"" + type + "\" name=\"" + text(name) + "\" value=\"" + text(value) + "\" " + more + "></label>";
    }
}
