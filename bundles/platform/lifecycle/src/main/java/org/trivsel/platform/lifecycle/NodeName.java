package org.trivsel.platform.lifecycle;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What this node is called. */
@Component(service = NodeName.class, configurationPid = "org.trivsel.node")
@Designate(ocd = NodeName.Config.class)
public final class NodeName {
    private static final int LONGEST = 60;

    private final String name;

    @Activate
    public NodeName(Config config) {
        name = of(config.name());
    }

    public String get() {
        return name;
    }

    private static String of(String given) {
        String host = System.getenv("HOSTNAME");
        String name = !given.isBlank() ? given : host != null && !host.isBlank() ? host : "node";
        return name.strip().substring(0, Math.min(name.strip().length(), LONGEST));
    }

    @ObjectClassDefinition(name = "Node", description = "This node among others at the same database.")
    @interface Config {
        @AttributeDefinition(description = "What operators see it called; the name of the machine when left out.")
        String name() default "";
    }
}
