package org.trivsel.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.AssessmentId;
import org.trivsel.assessment.Assessments;
import org.trivsel.assessment.Runner;
import org.trivsel.web.Request;
import org.trivsel.web.Response;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

/** A tool whose one instrument has an item of every kind; its result is the outcome as it is stored. */
public final class KindsTool implements BundleActivator {
    public static final String TOOL = "kinds";
    public static final String BASE = "/tools/kinds/assessments";
    private static final Path INSTRUMENT = Path.of("../bundles/platform/runner/src/test/resources/kinds.yaml");
    private static final Path CLASS = INSTRUMENT.resolveSibling("class.yaml");
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><circle cx=\"4\" cy=\"4\" r=\"3\"/></svg>";
    private static final int SAMPLES = 64;

    /** Its bundle. */
    public static TestBundle bundle() {
        try {
            return new TestBundle("org.trivsel.dist.kinds", "1.0.0", KindsTool.class, List.of(),
                    Map.of("Provide-Capability", "trivsel.tool;trivsel.tool=kinds;title.da=\"Alle slags\";title.en=\"All kinds\""),
                    Map.of("instruments/kinds.yaml", Files.readString(INSTRUMENT), "instruments/class.yaml", Files.readString(CLASS), "instruments/pictures/ball.svg", SVG, "instruments/pictures/cup.svg", SVG,
                            "instruments/sounds/bell.wav", wav(3), "instruments/sounds/drum.wav", wav(7)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A short tone whose bytes are all letters of ASCII, for the files of a test bundle are texts. @param step makes it another tone */
    private static String wav(int step) {
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < SAMPLES; i++) {
            data.append((char) (i * step % 127));
        }
        String format = little(16) + "\1\0\1\0" + little(8000) + little(8000) + "\1\0\10\0";
        String riff = "WAVEfmt " + format + "data" + little(SAMPLES) + data;
        return new String(("RIFF" + little(riff.length()) + riff).getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
    }

    private static String little(int number) {
        return "" + (char) (number & 0x7F) + (char) (number >> 8 & 0x7F) + "\0\0";
    }

    @Override
    public void start(BundleContext context) {
        Runner runner = context.getService(context.getServiceReference(Runner.class));
        Assessments assessments = context.getService(context.getServiceReference(Assessments.class));
        context.registerService(Site.class, new KindsSite(runner, assessments), new Hashtable<>(Map.of("trivsel.tool", TOOL)));
    }

    @Override
    public void stop(BundleContext context) {
        // the framework takes back what was registered
    }

    /** Its pages: the runner's, and a result. */
    public static final class KindsSite implements Site {
        private final Runner runner;
        private final Assessments assessments;

        KindsSite(Runner runner, Assessments assessments) {
            this.runner = runner;
            this.assessments = assessments;
        }

        @Override
        public List<Route> routes() {
            List<Route> routes = new ArrayList<>(runner.routes(TOOL, BASE));
            routes.add(Route.get(BASE + "/{assessment}", this::result));
            return routes;
        }

        private Response result(Request request) {
            Assessment assessment = assessments.get(request.caller(), new AssessmentId(request.pathId("assessment")));
            return Response.page("Resultat", null, out -> out.append("<h1>Resultat</h1><p>").append(String.valueOf(assessment.outcome()).replace("<", "&lt;"))
                    .append("</p>"));
        }
    }
}
