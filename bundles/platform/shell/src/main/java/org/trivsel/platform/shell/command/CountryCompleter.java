package org.trivsel.platform.shell.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.trivsel.country.Countries;
import org.trivsel.country.Country;

/** Countries whose packs are here. */
@Service
public final class CountryCompleter implements Completer {
    @Reference
    private Countries countries;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(countries.installed().stream().map(Country::code).toList()).complete(session, line, candidates);
    }
}
