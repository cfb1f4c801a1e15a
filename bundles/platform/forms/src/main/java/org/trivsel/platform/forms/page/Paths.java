package org.trivsel.platform.forms.page;

import org.trivsel.assessment.AssessmentId;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/** Where everything of a tool is. What is about one of several instruments names it in the query. @param home path of the tool */
public record Paths(String home) {
    public static Paths of(String tool) {
        return new Paths("/tools/" + tool);
    }

    public String assessments() {
        return home + "/assessments";
    }

    public String children() {
        return home + "/children";
    }

    public String groups() {
        return home + "/groups";
    }

    public String forms() {
        return home + "/forms";
    }

    public String assessment(AssessmentId id) {
        return assessments() + "/" + id;
    }

    /** Where a draft goes on. */
    public String run(AssessmentId id) {
        return assessment(id) + "/run";
    }

    /** Where an assessment of the child begins. @param only whether the tool has but this instrument */
    public String start(ChildId child, Definition instrument, boolean only) {
        return children() + "/" + child + named(instrument, only);
    }

    /** A group's overview. @param only whether the tool has but this instrument */
    public String group(UnitId unit, Definition instrument, boolean only) {
        return groups() + "/" + unit + named(instrument, only);
    }

    /** Where results of a unit are taken out. @param only whether the tool has but this instrument */
    public String export(UnitId unit, Definition instrument, boolean only) {
        return groups() + "/" + unit + "/export" + named(instrument, only);
    }

    /** The results of a unit counted. */
    public String report(UnitId unit, Definition instrument) {
        return groups() + "/" + unit + "/report" + named(instrument, false);
    }

    /** What a newer edition of the norms would make of the results of a unit. */
    public String norms(UnitId unit) {
        return groups() + "/" + unit + "/norms";
    }

    /** The blank form. @param only whether the tool has but this instrument */
    public String blank(Definition instrument, String form, boolean only) {
        return forms() + "/" + form + "/blank" + named(instrument, only);
    }

    private static String named(Definition instrument, boolean only) {
        return only ? "" : "?instrument=" + instrument.id();
    }

    /** The platform's page of the child. */
    static String child(ChildId child) {
        return "/children/" + child;
    }
}
