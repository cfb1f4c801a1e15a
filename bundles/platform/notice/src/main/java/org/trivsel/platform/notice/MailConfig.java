package org.trivsel.platform.notice;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The mail server. */
@ObjectClassDefinition(name = "Mail", description = "The mail server that takes notices; without a host none is sent.")
@interface MailConfig {
    /** Where it is configured. */
    String PID = "org.trivsel.mail";

    @AttributeDefinition(description = "Name or address of the mail server.", required = false)
    String host() default "";

    @AttributeDefinition(description = "Its port; by default 587, or 465 with tls, or 25 with none.", required = false)
    String port() default "";

    @AttributeDefinition(description = "User at the mail server, when it wants one.", required = false)
    String user() default "";

    @AttributeDefinition(description = "Password of the user.", required = false)
    String _password() default "";

    @AttributeDefinition(description = "How the way is encrypted: by STARTTLS, from the first byte, or not at all. The certificate has to fit the host.",
            options = {@Option("starttls"), @Option("tls"), @Option("none")})
    String tls() default "starttls";

    @AttributeDefinition(description = "Address that notices come from.", required = false)
    String from() default "";
}
