package org.trivsel.platform.notice;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Who is told, and how long it is tried. */
@ObjectClassDefinition(name = "Notices", description = "Who is told by mail, and how long it is tried.")
@interface NoticeConfig {
    /** Where it is configured. */
    String PID = "org.trivsel.notice";

    @AttributeDefinition(description = "Addresses of operators, with commas between.", required = false)
    String operators() default "";

    @AttributeDefinition(description = "Language of operators: da, en, nb or de; by default that of their tenant.", required = false)
    String language() default "";

    @AttributeDefinition(description = "So often an hour the same is told about the same, at most.", min = "1", max = "100")
    int hourly() default 3;

    @AttributeDefinition(description = "Seconds until the second attempt; each pause is twice the one before, up to an hour.", min = "1", max = "3600")
    int pause_seconds() default 60;

    @AttributeDefinition(description = "Hours after which a notice is given up.", min = "1", max = "240")
    int longest_hours() default 24;
}
