package org.trivsel.instrument;

/** Sex as norm tables know it. {@code UNSPECIFIED} uses tables marked {@code any}. */
public enum Sex {
    FEMALE, MALE, UNSPECIFIED;

    /** As written in norm packs and outcomes: {@code female}, {@code male}, {@code any}. */
    public String id() {
        return switch (this) {
            case FEMALE -> "female";
            case MALE -> "male";
            case UNSPECIFIED -> "any";
        };
    }

    public static Sex ofId(String id) {
        return switch (id) {
            case "female" -> FEMALE;
            case "male" -> MALE;
            case "any" -> UNSPECIFIED;
            default -> throw new IllegalArgumentException("Not a sex: \"" + id + "\", allowed are female, male, any");
        };
    }
}
