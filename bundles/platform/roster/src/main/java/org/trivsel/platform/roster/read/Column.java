package org.trivsel.platform.roster.read;

import java.util.Locale;

/** What a column of a list of children can tell. The order is that of the template. */
public enum Column {
    FIRST_NAME, LAST_NAME, FULL_NAME, NATIONAL_NUMBER, BIRTH_DATE, SEX, UNIT, GROUP, ENROLLED_FROM, ENROLLED_TO, LANGUAGES,
    EXTERNAL_ID, ADDRESS_PROTECTED, CUSTODIAN_1, CUSTODIAN_1_PROTECTED, CUSTODIAN_2, CUSTODIAN_2_PROTECTED,
    /** The reason in a file of rejected rows; read over when the file comes back. */
    REASON;

    /** Key of the title in the messages: {@code column.birth-date}. */
    public String key() {
        return "column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
