package org.trivsel.platform.runner.page;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.Setting;
import org.trivsel.instrument.definition.Form;

/**
 * What is said once of a whole class, because it is the same for all of its children: the grade, which whoever enters states, and the way it was given,
 * where forms or norms tell that from other ways. Nothing is guessed from ages.
 *
 * @param grades there is a form or a norm for; none when it does not matter
 * @param grade that was stated, or null
 * @param mode the way it is given; null where forms and norms do not depend on it
 */
public record ClassGiven(SortedSet<String> grades, @Nullable String grade, @Nullable String mode) {
    /** In one session, to all at once. */
    static final String CLASS = "class";
    /** From station to station, with a start number. */
    static final String STATION = "station";

    /** @param grade as stated; one that the instrument does not know counts as none @param mode the way it is given */
    static ClassGiven of(Instrument instrument, @Nullable String grade, String mode) {
        Map<Key, SortedSet<String>> keyed = instrument.keyed();
        SortedSet<String> grades = keyed.getOrDefault(Key.GRADE, new TreeSet<>());
        return new ClassGiven(grades, grade != null && grades.contains(grade) ? grade : null, keyed.containsKey(Key.MODE) ? mode : null);
    }

    /** Whether the keys can be said of a class, those that the day decides included. */
    static boolean says(Map<Key, SortedSet<String>> keyed, String mode) {
        return Set.of(Key.SEASON, Key.GRADE, Key.MODE).containsAll(keyed.keySet()) && (!keyed.containsKey(Key.MODE) || keyed.get(Key.MODE).contains(mode));
    }

    /** Whether it was given from station to station. */
    public boolean isByStations() {
        return STATION.equals(mode);
    }

    /** Whether the grade has to be stated first. */
    public boolean lacksGrade() {
        return !grades.isEmpty() && grade == null;
    }

    /** What each assessment of the class is begun with. */
    public Setting setting() {
        Setting graded = grade == null ? Setting.NONE : Setting.NONE.with(Key.GRADE, grade);
        return mode == null ? graded : graded.with(Key.MODE, mode);
    }

    /** Whether the form is for such a class, as far as is known. */
    boolean suits(Form form) {
        return setting().keys().entrySet().stream().allMatch(one -> form.fit().keys().getOrDefault(one.getKey(), Set.of(one.getValue())).contains(one.getValue()));
    }

    /** The grade another was begun with, where that is another one; null when there is nothing against going on with it. */
    @Nullable String otherGrade(Assessment draft) {
        return grade == null ? null : draft.given().key(Key.GRADE).filter(one -> !one.equals(grade)).orElse(null);
    }
}
