package org.trivsel.platform.lifecycle.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of a statement, read from left to right. Past the end they are empty. */
final class Words {
    private static final int SHOWN = 3;

    private final List<String> words;
    private int at;

    Words(List<String> words) {
        this.words = words;
    }

    String next() {
        return at < words.size() ? words.get(at++) : "";
    }

    void back() {
        at--;
    }

    /** Goes past the word if it is the next. */
    boolean take(String word) {
        boolean is = at < words.size() && words.get(at).equals(word);
        at += is ? 1 : 0;
        return is;
    }

    Words skip(Set<String> noise) {
        while (at < words.size() && noise.contains(words.get(at))) {
            at++;
        }
        return this;
    }

    /** The next name, the schema before it left out. */
    String name() {
        String name = next();
        while (take(".")) {
            name = next();
        }
        return name;
    }

    /** The name that comes after the word. */
    String after(String word) {
        while (at < words.size() && !next().equals(word)) {
            continue;
        }
        return skip(Set.of("only")).name();
    }

    boolean has(String word) {
        return words.contains(word);
    }

    boolean hasPair(String first, String second) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals(first) && words.get(i + 1).equals(second)) {
                return true;
            }
        }
        return false;
    }

    /** From here to the first of these that is in no parentheses. */
    Words until(Set<String> ends) {
        int depth = 0;
        for (int i = at; i < words.size(); i++) {
            depth += step(words.get(i));
            if (depth == 0 && ends.contains(words.get(i))) {
                return new Words(words.subList(at, i));
            }
        }
        return new Words(words.subList(at, words.size()));
    }

    /** What is separated by commas that are in no parentheses, from here on. */
    List<Words> parts() {
        List<Words> parts = new ArrayList<>();
        int depth = 0;
        int from = at;
        for (int i = at; i < words.size(); i++) {
            depth += step(words.get(i));
            if (depth == 0 && words.get(i).equals(",")) {
                parts.add(new Words(words.subList(from, i)));
                from = i + 1;
            }
        }
        parts.add(new Words(words.subList(from, words.size())));
        return parts;
    }

    /** How it begins, for people. */
    String start() {
        return String.join(" ", words.subList(0, Math.min(SHOWN, words.size())));
    }

    private static int step(String word) {
        return word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
    }
}
