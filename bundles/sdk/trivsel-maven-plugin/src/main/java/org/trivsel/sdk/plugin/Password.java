package org.trivsel.sdk.plugin;

import java.io.Console;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** The password of a key. Never a parameter: those stand in histories and lists of processes. */
final class Password {
    static final String VARIABLE = "TRIVSEL_KEY_PASSWORD";

    private Password() {
    }

    /** Of a key that is there. */
    static char[] of(Path file) throws MojoExecutionException {
        @Nullable String given = System.getenv(VARIABLE);
        return given != null && !given.isEmpty() ? given.toCharArray() : typed("Password of " + file);
    }

    /** Of a key that is to be made: who types it types it twice. */
    static char[] chosen(Path file) throws MojoExecutionException {
        char[] password = of(file);
        boolean typed = System.getenv(VARIABLE) == null;
        if (typed && !Arrays.equals(password, typed("The same once more"))) {
            throw new MojoExecutionException("The two passwords differ. Run it again.");
        }
        return password;
    }

    private static char[] typed(String question) throws MojoExecutionException {
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("%s: ", question);
        if (typed == null || typed.length == 0) {
            throw new MojoExecutionException("A password is needed. Type it when asked, or put it into the environment as " + VARIABLE + ".");
        }
        return typed;
    }
}
