package org.trivsel.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A method of a resource.
 *
 * @param verb of HTTP
 * @param place segments of its path below the mount point; those in braces stand for any
 * @param consumes media types of the body
 * @param parameters how each is had; null when the method is not plain and only known to stand there
 */
record PlainMethod(Object resource, Method method, String verb, List<String> place, List<String> consumes, @Nullable List<PlainParameter> parameters) {
    static final String JSON = "application/json";
    private static final String UTF_8 = ";charset=utf-8";

    /** Whether everything about a resource can be seen from its methods: no locators, no patterns in paths, nothing put into fields. */
    static boolean areAllKnownOf(Object resource) {
        Class<?> type = resource.getClass();
        boolean injected = Stream.of(type.getDeclaredFields(), type.getDeclaredMethods()).<AccessibleObject>flatMap(Arrays::stream)
                .anyMatch(member -> member.isAnnotationPresent(Context.class));
        return type.isAnnotationPresent(Path.class) && type.getSuperclass() == Object.class && type.getInterfaces().length == 0 && !injected
                && isSimple(type.getAnnotation(Path.class))
                && Arrays.stream(type.getMethods()).allMatch(method -> isSimple(method.getAnnotation(Path.class))
                        && (verb(method) != null || !method.isAnnotationPresent(Path.class)));
    }

    static List<PlainMethod> of(Object resource, List<String> base) {
        List<PlainMethod> methods = new ArrayList<>();
        for (Method method : resource.getClass().getMethods()) {
            String verb = verb(method);
            if (verb != null) {
                List<String> place = new ArrayList<>(base);
                place.addAll(segments(resource.getClass().getAnnotation(Path.class)));
                place.addAll(segments(method.getAnnotation(Path.class)));
                List<String> consumes = consumes(method);
                method.setAccessible(true);
                methods.add(new PlainMethod(resource, method, verb, List.copyOf(place), consumes, parameters(method, place, consumes)));
            }
        }
        return methods;
    }

    boolean isFor(String wanted) {
        return verb.equals(wanted);
    }

    boolean standsAt(String[] path) {
        if (path.length != place.size()) {
            return false;
        }
        for (int i = 0; i < path.length; i++) {
            if (!isVariable(place.get(i)) && !place.get(i).equals(path[i])) {
                return false;
            }
        }
        return true;
    }

    boolean standsAtTheSamePlaceAs(PlainMethod other) {
        return place.equals(other.place);
    }

    /** Whether the method is plain, and the body is of the kind it takes, or there is none and it takes none. */
    boolean takes(HttpServletRequest request) {
        if (parameters == null) {
            return false;
        }
        String type = request.getContentType();
        boolean takesBody = parameters.contains(PlainParameter.BODY);
        return takesBody ? type != null && consumes.contains(withoutUtf8(type)) : type == null && request.getContentLengthLong() <= 0;
    }

    /** What it returns. A failure comes out as it was thrown. */
    @Nullable Object call(HttpServletRequest request) throws IOException {
        String[] path = segments(request.getPathInfo());
        Object[] arguments = new Object[parameters.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = parameters.get(i).of(request, path);
        }
        try {
            return method.invoke(resource, arguments);
        } catch (InvocationTargetException e) {
            return answerIn(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("It was made accessible", e);
        }
    }

    private static Response answerIn(Throwable failure) throws IOException {
        if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
            return web.getResponse();
        }
        CallFailed.rethrow(failure);
        throw new IllegalStateException("Something was thrown", failure);
    }

    static String[] segments(String path) {
        return path.length() <= 1 ? new String[0] : path.substring(1).split("/");
    }

    static String bodyOf(HttpServletRequest request) throws IOException {
        return new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static @Nullable List<PlainParameter> parameters(Method method, List<String> place, List<String> consumes) {
        List<PlainParameter> parameters = Arrays.stream(method.getParameters()).map(parameter -> PlainParameter.of(parameter, place)).toList();
        boolean takesBody = parameters.contains(PlainParameter.BODY);
        boolean isPlain = !parameters.contains(PlainParameter.OTHER) && (method.getReturnType() == String.class || method.getReturnType() == Response.class)
                && takesBody != consumes.isEmpty() && producesJson(method);
        return isPlain ? parameters : null;
    }

    private static boolean producesJson(Method method) {
        Produces own = method.getAnnotation(Produces.class);
        Produces produces = own == null ? method.getDeclaringClass().getAnnotation(Produces.class) : own;
        return produces != null && List.of(produces.value()).equals(List.of(JSON));
    }

    private static List<String> consumes(Method method) {
        Consumes own = method.getAnnotation(Consumes.class);
        Consumes consumes = own == null ? method.getDeclaringClass().getAnnotation(Consumes.class) : own;
        return consumes == null ? List.of() : List.of(consumes.value());
    }

    private static String withoutUtf8(String type) {
        String plain = type.replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.endsWith(UTF_8) ? plain.substring(0, plain.length() - UTF_8.length()) : plain;
    }

    private static @Nullable String verb(Method method) {
        return Arrays.stream(method.getAnnotations()).map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(marked -> marked != null).map(HttpMethod::value).findFirst().orElse(null);
    }

    private static boolean isSimple(@Nullable Path path) {
        return segments(path).stream().allMatch(segment -> isVariable(segment) ? segment.endsWith("}") && segment.indexOf(':') < 0
                && segment.indexOf('{', 1) < 0 : segment.indexOf('{') < 0);
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    private static List<String> segments(@Nullable Path path) {
        return path == null ? List.of() : Base.split(path.value());
    }
}
