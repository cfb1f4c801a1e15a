package org.trivsel.platform.runner.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people write them: with a comma or a point. */
public final class Decimals {
    private static final Pattern FORM = Pattern.compile("-?\\d{1,9}([.,]\\d{1,6})?");
    private static final int SHOWN = 2;

    private Decimals() {
    }

    /** Empty when it is no number. */
    public static Optional<BigDecimal> read(String text) {
        String plain = text.strip();
        return FORM.matcher(plain).matches() ? Optional.of(new BigDecimal(plain.replace(',', '.'))) : Optional.empty();
    }

    static String written(BigDecimal number, Locale locale) {
        char point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return plain.toPlainString().replace('.', point);
    }

    /** With two decimals at most. */
    static String shown(BigDecimal number, Locale locale) {
        return written(number.scale() > SHOWN ? number.setScale(SHOWN, RoundingMode.HALF_UP) : number, locale);
    }
}
