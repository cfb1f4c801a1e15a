package org.trivsel.platform.lifecycle.node;

/**
 * Whether this process has been asked to stop and goes on serving until a balancer has noticed. The launcher, which hears the signal and lives
 * outside the framework, says so in a property of the Java machine.
 */
public final class Stopping {
    private static final String PROPERTY = "trivsel.stopping";

    private Stopping() {
    }

    public static boolean isAsked() {
        return Boolean.getBoolean(PROPERTY);
    }
}
