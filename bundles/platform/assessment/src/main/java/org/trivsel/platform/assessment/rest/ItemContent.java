package org.trivsel.platform.assessment.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.trivsel.access.Caller;
import org.trivsel.assessment.Assessment;
import org.trivsel.licence.Licences;
import org.trivsel.platform.assessment.instrument.Library;

/** Whether what was answered to items is told to a program: of instruments whose items are secret only in the name of whoever may give them. */
final class ItemContent {
    private final Library library;
    private final Licences licences;

    ItemContent(Library library, Licences licences) {
        this.library = library;
        this.licences = licences;
    }

    boolean isFor(Caller caller, Assessment assessment) {
        return library.known(assessment.instrument(), assessment.definitionVersion()).filter(known -> licences.mayReadItems(caller, known.definition())).isPresent();
    }

    /** The same for a list; of each version of an instrument it is asked once. */
    Predicate<Assessment> within(Caller caller, List<Assessment> all) {
        Map<String, Boolean> known = new HashMap<>();
        all.forEach(one -> known.computeIfAbsent(release(one), release -> isFor(caller, one)));
        return one -> known.getOrDefault(release(one), false);
    }

    private static String release(Assessment assessment) {
        return assessment.instrument() + " " + assessment.definitionVersion();
    }
}
