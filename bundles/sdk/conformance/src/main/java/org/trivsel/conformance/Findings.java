package org.trivsel.conformance;

import java.util.ArrayList;
import java.util.List;

/** Where a rule puts what it finds. */
public final class Findings {
    private final String rule;
    private final List<Finding> all = new ArrayList<>();

    public Findings(String rule) {
        this.rule = rule;
    }

    public void error(String file, int line, String found, String remedy) {
        all.add(new Finding(rule, Severity.ERROR, file, line, found, remedy));
    }

    public void warning(String file, int line, String found, String remedy) {
        all.add(new Finding(rule, Severity.WARNING, file, line, found, remedy));
    }

    public void note(String file, int line, String found, String remedy) {
        all.add(new Finding(rule, Severity.NOTE, file, line, found, remedy));
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }
}
