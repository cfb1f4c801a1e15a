package org.trivsel.platform.roster.number;

/** Why a text is not a national number. */
public enum NumberFault {
    /** Argument: how many digits are missing. */
    TOO_SHORT,
    /** Argument: how many digits there are too many. */
    TOO_LONG,
    /** Holds something else than digits. */
    NOT_DIGITS,
    /** The first six digits are not a date, or not one that fits the digits behind them. */
    NO_SUCH_DATE,
    /** A temporary number given by an authority or a hospital, which will be replaced. */
    REPLACEMENT,
    /** Zeros where the serial number should be. */
    PLACEHOLDER,
    /** The control digits do not fit. */
    CONTROL_DIGITS,
    /** A spreadsheet shortened it, as in 2,80822E+09. */
    SHORTENED,
    /** The country has no such number. */
    NOT_USED
}
