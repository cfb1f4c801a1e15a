package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.trivsel.platform.shell.Operator;
import org.trivsel.trust.Publisher;
import org.trivsel.trust.PublisherKey;
import org.trivsel.trust.Trust;

@Service
@Command(scope = "trivsel", name = "publisher-list", description = "Publishers whose tools run everywhere, with their keys and what is signed with them")
public final class PublisherList extends OperatorAction {
    @Reference
    private Trust trust;

    @Override
    void run(Operator operator, PrintStream out) {
        ShellTable table = new ShellTable();
        List.of("Publisher", "Key", "Kind", "Good until", "State", "Installed").forEach(table::column);
        for (Publisher publisher : operator.as(caller -> PublisherName.all(trust, caller))) {
            for (PublisherKey key : publisher.keys()) {
                table.addRow().addContent(publisher.name(), key.fingerprint(), key.algorithm(), key.to(), state(key), String.join(", ", key.modules()));
            }
        }
        table.print(out);
    }

    private static String state(PublisherKey key) {
        PublisherKey.Revocation revoked = key.revoked();
        return revoked == null ? "" : (revoked.compromised() ? "compromised" : "retired") + ": " + revoked.reason();
    }
}
