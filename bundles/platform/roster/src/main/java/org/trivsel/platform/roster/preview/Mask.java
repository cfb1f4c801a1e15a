package org.trivsel.platform.roster.preview;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.read.Fault;

/** Hides what may be a national number, in whichever column it stands: of seven figures and more the first six are left. Dates stay. */
public final class Mask {
    private static final int LEFT = 6;
    private static final Pattern FIGURES = Pattern.compile("[0-9](?:[ \\u00a0.\\-–]{0,3}[0-9]){6,}");
    private static final Pattern DATE = Pattern.compile("[0-9]{1,2}([-./ ]+)[0-9]{1,2}\\1[0-9]{2,4}|[0-9]{4}([-./])[0-9]{1,2}\\2[0-9]{1,2}");

    private Mask() {
    }

    public static String text(String text) {
        return FIGURES.matcher(text).replaceAll(found -> Matcher.quoteReplacement(run(found.group())));
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null ? null : text(text);
    }

    /** The reason with nothing in it that tells one child from another of the same birthday. */
    public static Fault fault(Fault fault) {
        List<Object> args = fault.args().stream().map(arg -> arg instanceof String text ? text(text) : arg).toList();
        return new Fault(fault.part(), fault.line(), orNull(fault.column()), orNull(fault.found()), fault.code(), args);
    }

    private static String run(String figures) {
        if (DATE.matcher(figures).matches()) {
            return figures;
        }
        StringBuilder masked = new StringBuilder(figures.length());
        int seen = 0;
        for (char c : figures.toCharArray()) {
            boolean figure = c >= '0' && c <= '9';
            seen += figure ? 1 : 0;
            masked.append(figure && seen > LEFT ? '*' : c);
        }
        return masked.toString();
    }
}
