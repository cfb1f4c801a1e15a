package org.trivsel.ui;

/** The round picture of a person: letters in a tone. The tone is always the same for a name and means nothing. */
public record Avatar(String letters, String tone) {
    private static final int TONES = 3;

    /** The first two letters: No for Noah. */
    public static Avatar ofChild(String name) {
        return new Avatar(letters(name.strip(), 2), toneOf(name));
    }

    /** The first letters of the first and the last name: AB for Amina Berg. */
    public static Avatar ofAdult(String name) {
        String[] parts = name.strip().split("\\s+");
        String first = letters(parts[0], 1);
        String letters = parts.length == 1 ? first : first + letters(parts[parts.length - 1], 1);
        return new Avatar(letters, toneOf(name));
    }

    private static String toneOf(String name) {
        return String.valueOf(1 + Math.floorMod(name.hashCode(), TONES));
    }

    private static String letters(String text, int count) {
        return text.codePoints().limit(count)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
