package org.trivsel.tools.early.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Children of about the same age, of both sexes or of one.
 *
 * @param age null: where it is not known, for the child was rated before it was kept
 * @param sex {@code female}, {@code male} or {@code any} for where it is not known; null for all of the age
 */
public record Group(@Nullable Age age, @Nullable String sex) {
    /** As places for small children and for larger ones divide them, and school. */
    public enum Age {
        TO_TWO(0), FROM_THREE(3), FROM_SIX(6);

        private final int years;

        Age(int years) {
            this.years = years;
        }

        static Age of(int years) {
            return years < FROM_THREE.years ? TO_TWO : years < FROM_SIX.years ? FROM_THREE : FROM_SIX;
        }
    }

    static Group of(@Nullable Integer years, @Nullable String sex) {
        return new Group(years == null ? null : Age.of(years), sex == null ? "any" : sex);
    }

    /** All of the same age. */
    Group bothSexes() {
        return new Group(age, null);
    }

    /** As a place in the tree of figures. */
    UUID place() {
        int sexes = sex == null ? 0 : switch (sex) {
            case "female" -> 1;
            case "male" -> 2;
            default -> 3;
        };
        return new UUID(1, (age == null ? 0 : age.ordinal() + 1) * 4L + sexes);
    }
}
