package org.trivsel.platform.rest;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;

/** How a resource method names a parameter. */
final class Parameters {
    private Parameters() {
    }

    static String name(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            String name = name(annotation);
            if (!name.isEmpty()) {
                return name;
            }
        }
        return "parameter";
    }

    private static String name(Annotation annotation) {
        if (annotation instanceof QueryParam query) {
            return query.value();
        } else if (annotation instanceof PathParam path) {
            return path.value();
        } else if (annotation instanceof HeaderParam header) {
            return header.value();
        } else if (annotation instanceof FormParam form) {
            return form.value();
        }
        return annotation instanceof CookieParam cookie ? cookie.value() : "";
    }
}
