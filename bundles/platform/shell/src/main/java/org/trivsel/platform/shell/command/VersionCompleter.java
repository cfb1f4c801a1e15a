package org.trivsel.platform.shell.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.trivsel.access.Caller;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;

/** Versions that are installed: of the tools on the line, or of all. */
@Service
public final class VersionCompleter extends KnownCompleter {
    @Reference
    private Tools tools;

    @Override
    List<String> known(Caller caller, List<String> typed) {
        return tools.installed().stream().filter(tool -> typed.contains(tool.id()) || tools.installed().stream().map(Tool::id).noneMatch(typed::contains))
                .map(Tool::version).distinct().toList();
    }
}
