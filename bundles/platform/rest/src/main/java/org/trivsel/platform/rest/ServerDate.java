package org.trivsel.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The date of each answer, formatted once a second. CXF would make a formatter for every answer, and that is seen in the profile. */
final class ServerDate implements ContainerResponseFilter {
    /** RFC 9110, 5.6.7: two digits for the day, which the formatter that Java brings for RFC 1123 does not write. */
    private static final DateTimeFormatter HTTP = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private volatile Second now = Second.of(0);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.DATE, text());
    }

    private String text() {
        long second = Instant.now().getEpochSecond();
        Second last = now;
        if (last.second() != second) {
            last = Second.of(second);
            now = last;
        }
        return last.text();
    }

    private record Second(long second, String text) {
        static Second of(long second) {
            return new Second(second, HTTP.format(Instant.ofEpochSecond(second)));
        }
    }
}
