package org.trivsel.platform.runner;

import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.Instruments;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.problem.NotFound;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/**
 * The pictures and sounds of an instrument. Pages use the address by instrument and version: it is the same for every child, so a tablet fetches a
 * picture once, and looking at it is no use of anybody's data. Those of secret items are kept by no cache, for they are not for everybody.
 */
final class Pictures {
    private final Takings takings;
    private final Instruments instruments;
    private final ItemSight sight;

    Pictures(Takings takings, Instruments instruments, ItemSight sight) {
        this.takings = takings;
        this.instruments = instruments;
        this.sight = sight;
    }

    Response ofInstrument(Request request) {
        return picture(definition(request), request.pathParameter("picture"));
    }

    Response sound(Request request) {
        Definition definition = definition(request);
        Instruments.Sound sound = instruments.sound(definition.id(), definition.version(), request.pathParameter("sound")).orElseThrow(NotFound::new);
        return new Response.File(sound.mediaType(), sound.bytes(), null, !definition.licence().isSecret());
    }

    Response ofAssessment(Request request) {
        Assessment assessment = takings.get(request).assessment();
        return picture(seen(request, assessment.instrument(), assessment.definitionVersion()), request.pathParameter("picture"));
    }

    private Definition definition(Request request) {
        String instrument = request.pathParameter("instrument");
        takings.requireOurs(instrument);
        return seen(request, instrument, request.pathParameter("version"));
    }

    private Definition seen(Request request, String instrument, String version) {
        Definition definition = instruments.version(instrument, version).orElseThrow(NotFound::new).definition();
        sight.require(request.caller(), definition);
        return definition;
    }

    private Response picture(Definition definition, String picture) {
        byte[] svg = instruments.picture(definition.id(), definition.version(), picture).orElseThrow(NotFound::new);
        return new Response.File("image/svg+xml", svg, null, !definition.licence().isSecret());
    }
}
