package org.trivsel.web;

/**
 * A way into a page.
 *
 * @param pattern path with parameters in braces, for example {@code /tools/language/children/{child}}; a tool's begin with
 *     {@code /tools/<id>}
 */
public record Route(Method method, String pattern, Handler handler) {
    public static Route get(String pattern, Handler handler) {
        return new Route(Method.GET, pattern, handler);
    }

    public static Route post(String pattern, Handler handler) {
        return new Route(Method.POST, pattern, handler);
    }
}
