package org.trivsel.platform.shell.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.trivsel.access.Caller;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;

/** Ids of tools. */
@Service
public final class ToolCompleter extends KnownCompleter {
    @Reference
    private Tools tools;

    @Override
    List<String> known(Caller caller, List<String> typed) {
        return tools.installed().stream().map(Tool::id).distinct().toList();
    }
}
