package org.trivsel.platform.runner;

import java.util.Map;
import org.trivsel.access.Permission;
import org.trivsel.assessment.Assessment;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.LicenceTerms.Print;
import org.trivsel.platform.runner.page.Pages;
import org.trivsel.platform.runner.page.Sheet;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.Child;
import org.trivsel.registry.Children;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** Forms on paper: filled in for a child, or blank. */
final class Printing {
    private final Children children;
    private final String scripts;
    private final ItemSight sight;

    Printing(Children children, String scripts, ItemSight sight) {
        this.children = children;
        this.scripts = scripts;
        this.sight = sight;
    }

    Response filled(Request request, Taking taking, String base) {
        Assessment assessment = taking.assessment();
        Child child = children.get(request.caller(), assessment.child(), Permission.ASSESSMENT_READ);
        sight.requirePrint(request.caller(), taking.instrument().definition(), Print.FILLED);
        return Pages.sheet(request, new Sheet(request.caller(), taking.instrument(), taking.form(), taking.answers(),
                assessment, child, pictures(taking.instrument(), base), assets(base), base + "/" + assessment.id()));
    }

    Response blank(Request request, Instrument instrument, String id, String base) {
        Form form = instrument.definition().form(id).orElseThrow(NotFound::new);
        sight.requirePrint(request.caller(), instrument.definition(), Print.BLANK);
        String back = base.substring(0, base.lastIndexOf('/'));
        return Pages.sheet(request, new Sheet(request.caller(), instrument, form, Map.of(), null, null,
                pictures(instrument, base), assets(base), back));
    }

    private String assets(String base) {
        return base + "/assets/" + scripts;
    }

    private static String pictures(Instrument instrument, String base) {
        Definition definition = instrument.definition();
        return base + "/pictures/" + definition.id() + "/" + definition.version();
    }
}
