package org.trivsel.platform.web;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the pages. */
@ObjectClassDefinition(name = "Pages", description = "How the pages are served.")
public @interface WebConfig {
    /** The one PID of all that serves pages. */
    String PID = "org.trivsel.web";

    @AttributeDefinition(description = "Whether a proxy in front sets X-Forwarded-Proto, -Host and -For. Leave off when browsers reach us directly.")
    boolean trust_forwarded() default false;

    @AttributeDefinition(description = "Most requests answered at the same time; more are asked to come back.", min = "1", max = "1000")
    int concurrent_requests() default 64;

    @AttributeDefinition(description = "How long a request waits for its turn, in milliseconds.", min = "0", max = "10000")
    int turn_millis() default 1500;

    @AttributeDefinition(description = "Keys of the tenants whose data is invented; their pages say so.")
    String[] demo_tenants() default {};
}
