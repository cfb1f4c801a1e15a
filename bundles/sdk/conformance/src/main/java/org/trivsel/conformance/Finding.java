package org.trivsel.conformance;

/**
 * One thing a rule found.
 *
 * @param rule id of the rule
 * @param file from the folder of the project
 * @param line 0 when it is about the whole file
 * @param found what is wrong, a sentence
 * @param remedy what to do, a sentence
 */
public record Finding(String rule, Severity severity, String file, int line, String found, String remedy) {

    /** Where it is, as editors jump to it. */
    public String place() {
        return line == 0 ? file : file + ":" + line;
    }

    @Override
    public String toString() {
        return place() + " [" + rule + "] " + found + " " + remedy;
    }
}
