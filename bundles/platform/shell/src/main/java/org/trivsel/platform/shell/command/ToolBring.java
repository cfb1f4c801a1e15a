package org.trivsel.platform.shell.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.trivsel.module.Artefact;
import org.trivsel.module.Modules;
import org.trivsel.platform.shell.Operator;

@Service
@Command(scope = "trivsel", name = "tool-bring", description = "Brings in the bundle of a version of a tool; nothing of it is run yet")
public final class ToolBring extends OperatorAction {
    @Argument(name = "file", description = "The jar, on the machine where Trivsel runs", required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private Modules modules;

    @Override
    void run(Operator operator, PrintStream out) throws CommandException, IOException {
        Path jar = Path.of(file).toAbsolutePath();
        if (!Files.isReadable(jar) || Files.isDirectory(jar)) {
            throw new CommandException("There is no file " + jar + " that can be read.");
        }
        try (InputStream in = Files.newInputStream(jar)) {
            Artefact module = operator.as(caller -> modules.upload(caller, in));
            out.println(ModuleKey.name(module) + " is here: module " + ModuleKey.shortened(module));
        }
    }
}
