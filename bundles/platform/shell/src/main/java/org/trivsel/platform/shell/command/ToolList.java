package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.trivsel.module.Artefact;
import org.trivsel.module.Modules;
import org.trivsel.platform.shell.Operator;
import org.trivsel.tool.Pointer;
import org.trivsel.tool.Pointers;
import org.trivsel.tool.Tool;
import org.trivsel.tool.Tools;

@Service
@Command(scope = "trivsel", name = "tool-list", description = "All versions of tools, installed or kept, and which one is for all")
public final class ToolList extends OperatorAction {
    @Reference
    private Tools tools;

    @Reference
    private Modules modules;

    @Reference
    private Pointers pointers;

    @Override
    void run(Operator operator, PrintStream out) {
        ShellTable table = new ShellTable();
        List.of("Tool", "Version", "State", "For all", "Publisher", "Module", "Cause").forEach(table::column);
        operator.as(caller -> {
            Set<String> installed = new HashSet<>();
            List<Artefact> brought = ModuleKey.all(modules, caller);
            for (Tool tool : tools.installed()) {
                Artefact from = brought.stream().filter(one -> one.tool().equals(tool.id()) && one.version().equals(tool.version())).findFirst().orElse(null);
                Pointer everybody = pointers.everybody(caller, tool.id());
                boolean forAll = everybody != null && tool.version().equals(everybody.version());
                installed.add(tool.id() + "/" + tool.version());
                table.addRow().addContent(tool.id(), tool.version(), word(tool.state()), forAll ? "yes" : "", from == null ? "" : text(from.publisher()),
                        from == null ? "came with Trivsel" : ModuleKey.shortened(from), text(tool.cause()));
            }
            brought.stream().filter(one -> !installed.contains(ModuleKey.name(one))).forEach(one -> table.addRow().addContent(one.tool(), one.version(),
                    word(one.standing()), "", text(one.publisher()), ModuleKey.shortened(one), text(one.cause())));
            return caller;
        });
        table.print(out);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
