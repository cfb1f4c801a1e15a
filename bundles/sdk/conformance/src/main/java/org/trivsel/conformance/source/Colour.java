package org.trivsel.conformance.source;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A colour on a screen, each part from 0 to 255. */
public record Colour(int red, int green, int blue) {
    static final Colour WHITE = new Colour(255, 255, 255);
    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("black", "#000000"), Map.entry("white", "#ffffff"), Map.entry("red", "#ff0000"),
            Map.entry("green", "#008000"), Map.entry("blue", "#0000ff"), Map.entry("yellow", "#ffff00"), Map.entry("gray", "#808080"), Map.entry("grey", "#808080"),
            Map.entry("silver", "#c0c0c0"), Map.entry("orange", "#ffa500"), Map.entry("purple", "#800080"), Map.entry("navy", "#000080"), Map.entry("lime", "#00ff00"),
            Map.entry("lightgray", "#d3d3d3"), Map.entry("lightgrey", "#d3d3d3"), Map.entry("pink", "#ffc0cb"), Map.entry("brown", "#a52a2a"));

    /** Empty when it is none, or none that is known. */
    public static Optional<Colour> of(String text) {
        String code = NAMES.getOrDefault(text.strip().toLowerCase(Locale.ROOT), text.strip());
        if (code.matches("#[0-9a-fA-F]{3}")) {
            code = code.replaceAll("#(.)(.)(.)", "#$1$1$2$2$3$3");
        }
        return code.matches("#[0-9a-fA-F]{6}") ? Optional.of(new Colour(part(code, 1), part(code, 3), part(code, 5))) : Optional.empty();
    }

    private static int part(String code, int at) {
        return Integer.parseInt(code.substring(at, at + 2), 16);
    }

    /** As WCAG 2.2 counts it: from 1, the same, to 21, black on white. */
    public double contrast(Colour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
