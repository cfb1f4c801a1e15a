package org.trivsel.platform.shell.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.trivsel.access.Caller;
import org.trivsel.module.Modules;

/** Versions that have been brought in. */
@Service
public final class ModuleCompleter extends KnownCompleter {
    @Reference
    private Modules modules;

    @Override
    List<String> known(Caller caller, List<String> typed) {
        return ModuleKey.all(modules, caller).stream().map(ModuleKey::name).toList();
    }
}
