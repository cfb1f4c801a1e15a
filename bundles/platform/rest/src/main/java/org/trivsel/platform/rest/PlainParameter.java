package org.trivsel.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.ParamConverter;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one argument of a resource's method is had from the request. */
@FunctionalInterface
interface PlainParameter {
    PlainParameter REQUEST = (request, path) -> request;
    PlainParameter BODY = (request, path) -> PlainMethod.bodyOf(request);
    /** One that is not plain. */
    PlainParameter OTHER = (request, path) -> {
        throw new IllegalStateException("Only CXF knows this parameter");
    };

    /** @param path segments of the request's */
    @Nullable Object of(HttpServletRequest request, String[] path) throws IOException;

    /** @param place segments of the method's path, with names in braces */
    static PlainParameter of(Parameter parameter, List<String> place) {
        Annotation[] marks = Arrays.stream(parameter.getAnnotations()).filter(mark -> mark.annotationType().getName().startsWith("jakarta.")).toArray(Annotation[]::new);
        if (marks.length == 0) {
            return parameter.getType() == String.class ? BODY : OTHER;
        }
        if (marks.length > 1) {
            return OTHER;
        }
        if (marks[0] instanceof Context) {
            return parameter.getType() == HttpServletRequest.class ? REQUEST : OTHER;
        }
        if (marks[0] instanceof HeaderParam header && parameter.getType() == String.class) {
            return (request, path) -> request.getHeader(header.value());
        }
        return marks[0] instanceof PathParam named ? inPath(parameter, place.indexOf("{" + named.value() + "}"), marks) : OTHER;
    }

    private static PlainParameter inPath(Parameter parameter, int segment, Annotation[] marks) {
        if (segment < 0) {
            return OTHER;
        }
        if (parameter.getType() == String.class) {
            return (request, path) -> path[segment];
        }
        ParamConverter<?> converter = new ValueParameters().getConverter(parameter.getType(), parameter.getParameterizedType(), marks);
        return converter == null ? OTHER : (request, path) -> converter.fromString(path[segment]);
    }
}
