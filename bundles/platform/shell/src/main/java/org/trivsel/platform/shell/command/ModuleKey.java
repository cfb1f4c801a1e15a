package org.trivsel.platform.shell.command;

import java.util.List;
import org.apache.karaf.shell.support.CommandException;
import org.trivsel.access.Caller;
import org.trivsel.module.Artefact;
import org.trivsel.module.Modules;

/** A module as people type it: {@code language/0.2.0}, or the beginning of its sha-256. */
record ModuleKey(String text) {
    static final String HELP = "The module: tool/version, or the beginning of its sha-256";
    private static final int MOST = 1000;
    private static final int SHORTEST = 6;
    private static final int SHOWN = 12;

    /** @throws CommandException when there is none, or more than one */
    Artefact in(List<Artefact> known) throws CommandException {
        List<Artefact> found = known.stream()
                .filter(one -> text.equals(name(one)) || text.length() >= SHORTEST && one.sha256().startsWith(text)).toList();
        if (found.size() != 1) {
            throw new CommandException(found.isEmpty() ? "There is no module " + text + ". See trivsel:tool-list." : "More than one begins with " + text + ".");
        }
        return found.get(0);
    }

    static List<Artefact> all(Modules modules, Caller operator) {
        return modules.list(operator, null, MOST);
    }

    static String name(Artefact module) {
        return module.tool() + "/" + module.version();
    }

    static String shortened(Artefact module) {
        return module.sha256().substring(0, SHOWN);
    }
}
