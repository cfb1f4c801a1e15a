package org.trivsel.platform.runner;

import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Instruments;
import org.trivsel.problem.NotFound;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/**
 * The pictures and sounds of an instrument. Pages use the address by instrument and version: it is the same for every child, so a tablet fetches a
 * picture once, and looking at it is no use of anybody's data.
 */
final class Pictures {
    private final Takings takings;
    private final Instruments instruments;

    Pictures(Takings takings, Instruments instruments) {
        this.takings = takings;
        this.instruments = instruments;
    }

    Response ofInstrument(Request request) {
        String instrument = request.pathParameter("instrument");
        takings.requireOurs(instrument);
        return picture(instrument, request.pathParameter("version"), request.pathParameter("picture"));
    }

    Response sound(Request request) {
        String instrument = request.pathParameter("instrument");
        takings.requireOurs(instrument);
        Instruments.Sound sound = instruments.sound(instrument, request.pathParameter("version"), request.pathParameter("sound")).orElseThrow(NotFound::new);
        return new Response.File(sound.mediaType(), sound.bytes(), null, true);
    }

    Response ofAssessment(Request request) {
        Assessment assessment = takings.get(request).assessment();
        return picture(assessment.instrument(), assessment.definitionVersion(), request.pathParameter("picture"));
    }

    private Response picture(String instrument, String version, String picture) {
        byte[] svg = instruments.picture(instrument, version, picture).orElseThrow(NotFound::new);
        return new Response.File("image/svg+xml", svg, null, true);
    }
}
