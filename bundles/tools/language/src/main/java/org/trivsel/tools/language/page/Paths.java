package org.trivsel.tools.language.page;

import java.util.UUID;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/** Where everything of this tool is. */
public final class Paths {
    public static final String HOME = "/tools/language";
    public static final String ASSESSMENTS = HOME + "/assessments";
    public static final String CHILDREN = HOME + "/children";
    public static final String GROUPS = HOME + "/groups";
    public static final String DUE = HOME + "/due";
    public static final String FOLLOW_UPS = HOME + "/follow-ups";
    public static final String FORMS = HOME + "/forms";

    private Paths() {
    }

    public static String assessment(AssessmentId id) {
        return ASSESSMENTS + "/" + id;
    }

    /** Where a draft goes on. */
    public static String run(AssessmentId id) {
        return assessment(id) + "/run";
    }

    /** Where an assessment of the child begins. */
    public static String start(ChildId child) {
        return CHILDREN + "/" + child;
    }

    /** The platform's page of the child. */
    public static String child(ChildId child) {
        return "/children/" + child;
    }

    public static String group(UnitId unit) {
        return GROUPS + "/" + unit;
    }

    /** Where results of the unit are taken out. */
    public static String export(UnitId unit) {
        return group(unit) + "/export";
    }

    /** Who is due at the unit and below. */
    public static String due(UnitId unit) {
        return DUE + "?unit=" + unit;
    }

    public static String followUpDone(UUID note) {
        return FOLLOW_UPS + "/" + note + "/done";
    }

    public static String blank(String form) {
        return FORMS + "/" + form + "/blank";
    }
}
