package org.trivsel.platform.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.problem.NotFound;
import org.trivsel.web.Method;
import org.trivsel.web.Response;
import org.trivsel.web.Route;
import org.trivsel.web.Site;

class PathPatternTest {
    @Test
    void givesTheParameters() {
        assertEquals(Map.of("child", "7"), PathPattern.of("/tools/language/children/{child}").match(List.of("tools", "language", "children", "7")));
    }

    @Test
    void isOfOneLengthOnly() {
        assertNull(PathPattern.of("/children/{child}").match(List.of("children")));
        assertNull(PathPattern.of("/children/{child}").match(List.of("children", "1", "2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"children", "/a/{}", "/a/{b", "/a//b", "/a b", "/../a/%2f"})
    void refusesWhatIsNoPattern(String text) {
        assertThrows(IllegalArgumentException.class, () -> PathPattern.of(text));
    }

    @Test
    void triesNamesBeforeParameters() {
        Site site = () -> List.of(route("/children/{child}"), route("/children/new"), route("/"));
        RouteTable table = RouteTable.of(List.of(Presence.of(site, Origin.platform(1))));
        assertEquals("/children/new", table.find(Method.GET, List.of("children", "new")).get(0).route().pattern());
        assertEquals("/children/{child}", table.find(Method.GET, List.of("children", "7")).get(0).route().pattern());
        assertEquals("/", table.find(Method.GET, List.of()).get(0).route().pattern());
        assertEquals(List.of(), table.find(Method.POST, List.of("children", "7")));
    }

    @Test
    void leavesOutRoutesThatAreNotTheSitesToGive() {
        Site site = () -> List.of(route("/tools/language/x"), route("/children"), route("/tools/motor/x"), route("/tools/languages"));
        assertEquals(1, Presence.of(site, new Origin("language", "1.0.0", 1)).ways().size());
        assertEquals(1, Presence.of(site, Origin.platform(1)).ways().size());
    }

    @Test
    void readsPathsAsTheyCameOverTheWire() {
        assertEquals(List.of("tools", "øre", "a+b"), Segments.ofRequest("/tools/%C3%B8re/a+b/"));
        assertEquals(List.of(), Segments.ofRequest("/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a//b", "/a/../b", "/a/%2e%2e/b", "/a/%2Fb", "/a/%5Cb", "/a/%00", "/a/%0d%0aSet-Cookie", "/a/%ff", "/a/%zz", "/./a"})
    void findsNothingUnderDisguisedPaths(String path) {
        assertThrows(NotFound.class, () -> Segments.ofRequest(path));
    }

    private static Route route(String pattern) {
        return Route.get(pattern, request -> new Response.Redirect("/"));
    }
}
