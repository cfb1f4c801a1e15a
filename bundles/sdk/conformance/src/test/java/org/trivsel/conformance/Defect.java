package org.trivsel.conformance;

import java.util.function.Consumer;

/**
 * One thing done wrong, and what the kit must say.
 *
 * @param rule that must find it
 * @param place where it must be found, a part of file and line
 * @param says a part of what is found and what is to be done
 */
record Defect(String name, Consumer<Sample> done, String rule, Severity severity, String place, String says) {
    static Defect error(String name, Consumer<Sample> done, String rule, String place, String says) {
        return new Defect(name, done, rule, Severity.ERROR, place, says);
    }

    static Defect warning(String name, Consumer<Sample> done, String rule, String place, String says) {
        return new Defect(name, done, rule, Severity.WARNING, place, says);
    }

    @Override
    public String toString() {
        return name;
    }
}
