package org.trivsel.platform.shell.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.Nullable;

@Service
@Command(scope = "trivsel", name = "logout", description = "Signs out and leaves the shell; Trivsel goes on")
public final class Logout implements Action {
    @Reference
    private Session session;

    @Override
    public @Nullable Object execute() {
        session.close();
        return null;
    }
}
