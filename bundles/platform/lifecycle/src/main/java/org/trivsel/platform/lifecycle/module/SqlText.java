package org.trivsel.platform.lifecycle.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A script cut into statements and words: lower case, comments left out, every text in quotes as {@code '}, names without their quotes. */
final class SqlText {
    private static final Pattern TOKEN = Pattern.compile("""
            (?<skip>\\s+|--[^\\n]*)|(?<comment>/\\*)|(?<dollar>\\$(?:[A-Za-z_]\\w*)?\\$)|(?<text>[eEbBxXnN]?'(?:[^']|'')*')|(?<quoted>"(?:[^"]|"")+")\
            |(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)|(?<number>\\d[\\w.]*)|(?<sign>.)""", Pattern.DOTALL);
    private static final int NONE = -1;

    private SqlText() {
    }

    /** @throws IllegalArgumentException when a quote or comment does not end, or the text can be read in two ways */
    static List<List<String>> statements(String sql) {
        List<List<String>> statements = new ArrayList<>();
        List<String> current = new ArrayList<>();
        for (String token : tokens(sql)) {
            if (token.equals(";")) {
                statements.add(current);
                current = new ArrayList<>();
            } else {
                current.add(token);
            }
        }
        statements.add(current);
        statements.removeIf(List::isEmpty);
        return statements;
    }

    private static List<String> tokens(String sql) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        int at = 0;
        while (at < sql.length() && matcher.find(at)) {
            at = matcher.end();
            if (matcher.group("comment") != null) {
                at = endOfComment(sql, at);
            } else if (matcher.group("dollar") != null) {
                at = endOf(sql, matcher.group("dollar"), at);
                tokens.add("'");
            } else if (matcher.group("text") != null) {
                requirePlain(matcher.group("text"));
                tokens.add("'");
            } else if (matcher.group("quoted") != null) {
                tokens.add(matcher.group("quoted").substring(1, matcher.group("quoted").length() - 1).replace("\"\"", "\""));
            } else if (matcher.group("skip") == null) {
                tokens.add(sign(matcher.group().toLowerCase(Locale.ROOT)));
            }
        }
        return tokens;
    }

    private static String sign(String token) {
        if (token.equals("'") || token.equals("\"")) {
            throw new IllegalArgumentException("a quote does not end");
        }
        return token;
    }

    /** In such a text a backslash may hide a quote. */
    private static void requirePlain(String text) {
        if (text.indexOf('\\') != NONE && text.charAt(0) != '\'') {
            throw new IllegalArgumentException("a text of the form e'...' holds a backslash: write it without");
        }
    }

    private static int endOf(String sql, String quote, int from) {
        int end = sql.indexOf(quote, from);
        if (end == NONE) {
            throw new IllegalArgumentException(quote + " does not end");
        }
        return end + quote.length();
    }

    /** Comments of this form stand inside one another. */
    private static int endOfComment(String sql, int from) {
        int depth = 1;
        for (int at = from; at + 1 < sql.length(); at++) {
            if (sql.startsWith("/*", at)) {
                depth++;
                at++;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at++;
                if (depth == 0) {
                    return at + 1;
                }
            }
        }
        throw new IllegalArgumentException("a comment does not end");
    }
}
