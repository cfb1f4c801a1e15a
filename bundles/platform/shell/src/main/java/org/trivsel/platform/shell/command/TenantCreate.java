package org.trivsel.platform.shell.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.shell.Operator;
import org.trivsel.tenant.Founded;
import org.trivsel.tenant.NewTenant;
import org.trivsel.tenant.TenantOffice;
import org.trivsel.tenant.TenantSettings;

@Service
@Command(scope = "trivsel", name = "tenant-create", description = "Makes a tenant from its country's pack, with the first account of its administration")
public final class TenantCreate extends OperatorAction {
    @Argument(name = "key", description = "What its people type at sign-in: 2 to 32 of a-z, 0-9 and -", required = true)
    private String key;

    @Argument(index = 1, name = "name", description = "Its name", required = true)
    private String name;

    @Option(name = "--country", description = "One whose pack is here, see trivsel:country-list; it brings language, time zone and tools", required = true)
    @Completion(CountryCompleter.class)
    private String country;

    @Option(name = "--language", description = "As in BCP 47: da, nb, de, en; that of the country when left out")
    private @Nullable String language;

    @Option(name = "--zone", description = "Time zone, such as Europe/Copenhagen; that of the country when left out")
    private @Nullable String zone;

    @Option(name = "--username", description = "What the first person of its administration signs in with", required = true)
    private String username;

    @Option(name = "--person", description = "Their name", required = true)
    private String person;

    @Reference
    private TenantOffice office;

    @Override
    void run(Operator operator, PrintStream out) {
        TenantSettings settings = new TenantSettings(name, text(language), text(zone));
        Founded founded = operator.as(caller -> office.found(caller, new NewTenant(key, country, settings, username, person)));
        out.println("The tenant " + founded.tenant().key() + " is ready.");
        out.println("First account: " + founded.password().username() + "  One-time password, shown this once: " + founded.password().password());
    }
}
