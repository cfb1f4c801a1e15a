package org.trivsel.notice;

import java.util.regex.Pattern;

/**
 * Where mail goes to: one address without a name, such as {@code it@strandby.example}.
 *
 * @throws IllegalArgumentException when it is no such address
 */
public record MailAddress(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
            + "(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");
    private static final int LONGEST = 254;

    public MailAddress {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("This is no address for mail of the form name@example.org");
        }
    }

    /** The address without what says who it is. */
    public String masked() {
        return "…" + value.substring(value.lastIndexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }
}
