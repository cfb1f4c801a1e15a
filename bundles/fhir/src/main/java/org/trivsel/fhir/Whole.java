package org.trivsel.fhir;

import java.math.BigDecimal;

/** FHIRPath in whole numbers, so that no engine's way with fractions changes a result: values stand for themselves times a power of ten. */
final class Whole {
    private Whole() { }

    static BigDecimal power(int decimals) {
        return BigDecimal.TEN.pow(decimals);
    }

    /** The number times ten to the power of {@code decimals}, as written in an expression. */
    static String of(BigDecimal number, int decimals) {
        return number.multiply(power(decimals)).toBigIntegerExact().toString();
    }

    /** A decimal of a response as a whole number. */
    static String scaled(String value, int decimals) {
        return decimals == 0 ? value : "(" + value + " * " + power(decimals).toPlainString() + ").round(0)";
    }

    static String times(String value, BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0 ? value : value + " * " + factor.toBigIntegerExact();
    }

    /** The quotient of two expressions for numbers that are not negative, rounded half up to a whole number. */
    static String halfUp(String number, String by) {
        return by.equals("1") ? number : "((2 * (" + number + ") + " + by + ") div (2 * " + by + "))";
    }
}
