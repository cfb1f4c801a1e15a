package org.trivsel.information;

import java.util.Locale;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/**
 * What custody holders are told about a tool. The tool brings what only it knows; address, legal basis, rights and whom to ask are put to it by the
 * platform. Register it as a service. Called by many threads.
 */
@ConsumerType
public interface Letter {
    /** Such as {@code early-before-first-rating}; it stands in what was recorded, so it stays what it is. */
    String id();

    /** Raised whenever it says something else; stands in what was recorded. */
    int version();

    /** The tool it is about. A tenant that does not have it has no such letter. */
    String tool();

    /** Id of the legal basis in the country's pack, such as {@code public-task}. */
    String basis();

    /** Id of the setting of how many months what is registered is kept; 0 means until somebody decides. */
    String keep();

    /** What it is written in, BCP 47, Danish among them. */
    Set<String> languages();

    String title(Locale language);

    /** What stands below one of its headings. */
    String text(Section section, Locale language);

    /** How long what is registered is kept, in a sentence. @param months 0: until somebody decides */
    String kept(int months, Locale language);

    /** Where on this site the letters about a child are printed and marked as handed out. @param letter its id */
    static String pathOf(ChildId child, String letter) {
        return "/children/" + child + "/letters/" + letter;
    }

    /** The same of all children of a unit. */
    static String pathOf(UnitId unit, String letter) {
        return "/units/" + unit + "/letters/" + letter;
    }

    /** What a tool has to say of itself. */
    enum Section {
        /** Which data about the child. */
        REGISTERED,
        /** What for. */
        PURPOSE,
        /** Who reads it. */
        READERS
    }
}
