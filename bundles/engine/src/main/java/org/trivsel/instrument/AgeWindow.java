package org.trivsel.instrument;

/** Ages from {@code from} (included) to {@code before} (left out), so that neighbouring windows meet without gap or overlap. */
public record AgeWindow(Age from, Age before) {
    /** Any age at all. */
    public static final AgeWindow EVER = new AgeWindow(new Age(0, 0), new Age(1200, 0));

    public AgeWindow {
        if (from.compareTo(before) >= 0) {
            throw new IllegalArgumentException("An age window must end after it begins: " + from + " to " + before);
        }
    }

    public boolean holds(Age age) {
        return from.compareTo(age) <= 0 && age.compareTo(before) < 0;
    }

    @Override
    public String toString() {
        return from + " to before " + before;
    }
}
