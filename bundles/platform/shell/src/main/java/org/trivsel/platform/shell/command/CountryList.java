package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.trivsel.country.Country;
import org.trivsel.country.CountryOffice;
import org.trivsel.country.Pack;
import org.trivsel.platform.shell.Operator;

@Service
@Command(scope = "trivsel", name = "country-list", description = "All country packs, what they bring, and why one is refused")
public final class CountryList extends OperatorAction {
    @Reference
    private CountryOffice office;

    @Override
    void run(Operator operator, PrintStream out) {
        ShellTable table = new ShellTable();
        List.of("Country", "Version", "Language", "Zone", "Tools", "Bundle", "Refused").forEach(table::column);
        for (Pack pack : operator.as(office::packs)) {
            Country content = pack.content();
            table.addRow().addContent(pack.country(), pack.version(), content == null ? "" : content.locale().toLanguageTag(),
                    content == null ? "" : content.zone(), content == null ? "" : String.join(", ", content.modules()), pack.bundle(),
                    String.join("; ", pack.faults().stream().map(CountryList::words).toList()));
        }
        table.print(out);
    }

    private static String words(Pack.Fault fault) {
        return fault.file() + (fault.line() == 0 ? "" : ":" + fault.line()) + " " + fault.what() + " " + fault.remedy();
    }
}
