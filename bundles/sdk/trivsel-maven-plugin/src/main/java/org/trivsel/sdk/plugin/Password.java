package org.trivsel.sdk.plugin;

import java.io.Console;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** The password of a key. Never a parameter: those stand in histories and lists of processes. */
final class Password {
    static final String VARIABLE = "TRIVSEL_KEY_PASSWORD";

    private Password() {
    }

    static char[] of(Path file) throws MojoExecutionException {
        @Nullable String given = System.getenv(VARIABLE);
        if (given != null && !given.isEmpty()) {
            return given.toCharArray();
        }
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("Password of %s: ", file);
        if (typed == null || typed.length == 0) {
            throw new MojoExecutionException("The password of " + file + " is needed. Type it when asked, or put it into the environment as " + VARIABLE + ".");
        }
        return typed;
    }
}
