package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.trivsel.module.ModuleSources;
import org.trivsel.module.Offer;
import org.trivsel.platform.shell.Operator;

@Service
@Command(scope = "trivsel", name = "tool-available", description = "What lies in the folders that are set, and whether it would be taken")
public final class ToolAvailable extends OperatorAction {
    @Reference
    private ModuleSources sources;

    @Override
    void run(Operator operator, PrintStream out) {
        ShellTable table = new ShellTable();
        List.of("Tool", "Version", "Publisher", "State", "File").forEach(table::column);
        operator.as(sources::offers).forEach(offer -> table.addRow().addContent(text(offer.tool()), text(offer.version()), text(offer.publisher()),
                state(offer), offer.file()));
        table.print(out);
    }

    private static String state(Offer offer) {
        if (offer.fault() != null) {
            return offer.fault();
        }
        return offer.isHere() ? "known" : offer.resolves() ? "can be brought in" : "needs " + String.join(", ", offer.missing());
    }
}
