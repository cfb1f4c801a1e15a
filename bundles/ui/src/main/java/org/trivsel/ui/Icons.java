package org.trivsel.ui;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** The line drawings of the platform, 24 by 24. */
public final class Icons {
    private static final Map<String, String> SHAPES = Map.ofEntries(
            entry("home", "<path d=\"M4 11l8-6.5 8 6.5M6 9.5V19h12V9.5M10 19v-5h4v5\"/>"),
            entry("child", "<circle cx=\"12\" cy=\"7.5\" r=\"3.25\"/><path d=\"M5.5 20c.4-4 3-6 6.5-6s6.1 2 6.5 6\"/>"),
            entry("group", "<circle cx=\"9\" cy=\"8.5\" r=\"2.75\"/><path d=\"M3.5 19c.3-3.3 2.5-5 5.5-5s5.2 1.7 5.5 5M15.5 6.2a2.6 2.6 0 010 4.9M17 14.3c2 .5 3.3 2.1 3.5 4.7\"/>"),
            entry("round", "<path d=\"M19.5 12a7.5 7.5 0 01-13.3 4.7M4.5 12a7.5 7.5 0 0113.3-4.7M18 3.5v4h-4M6 20.5v-4h4\"/>"),
            entry("search", "<circle cx=\"11\" cy=\"11\" r=\"6\"/><path d=\"M20 20l-4.5-4.5\"/>"),
            entry("saved", "<path d=\"M7.5 18.5a4 4 0 01-.5-8 5.5 5.5 0 0110.6 1.3 3.4 3.4 0 01-.6 6.7z\"/><path d=\"M9.5 14l2 2 3.5-3.8\"/>"),
            entry("offline", "<path d=\"M7.5 18.5a4 4 0 01-.5-8 5.5 5.5 0 0110.6 1.3 3.4 3.4 0 01-.6 6.7z\"/><path d=\"M4 4l16 16\"/>"),
            entry("next", "<path d=\"M9 5.5l6.5 6.5L9 18.5\"/>"),
            entry("back", "<path d=\"M15 5.5L8.5 12l6.5 6.5\"/>"),
            entry("forward", "<path d=\"M4.5 12h15M13 5.5l6.5 6.5-6.5 6.5\"/>"),
            entry("tools", "<rect x=\"4\" y=\"4\" width=\"6.5\" height=\"6.5\" rx=\"1.5\"/><rect x=\"13.5\" y=\"4\" width=\"6.5\" height=\"6.5\" rx=\"1.5\"/><rect x=\"4\" y=\"13.5\" width=\"6.5\" height=\"6.5\" rx=\"1.5\"/><rect x=\"13.5\" y=\"13.5\" width=\"6.5\" height=\"6.5\" rx=\"1.5\"/>"),
            entry("server", "<rect x=\"4\" y=\"4.5\" width=\"16\" height=\"6.5\" rx=\"1.5\"/><rect x=\"4\" y=\"13\" width=\"16\" height=\"6.5\" rx=\"1.5\"/><path d=\"M7.5 7.75v.01M7.5 16.25v.01\"/>"),
            entry("list", "<path d=\"M8 6h12M8 12h12M8 18h12M4 6v.01M4 12v.01M4 18v.01\"/>"),
            entry("undo", "<path d=\"M8.5 5L4.5 9l4 4M4.5 9h9.5a5.5 5.5 0 010 11h-4\"/>"),
            entry("warning", "<path d=\"M12 4.5l8.5 15h-17z\"/><path d=\"M12 10.5v4M12 17v.01\"/>"),
            entry("check", "<path d=\"M5 12.5l4.5 4.5L19 7.5\"/>"),
            entry("calendar", "<rect x=\"4\" y=\"5.5\" width=\"16\" height=\"14.5\" rx=\"2\"/><path d=\"M4 10h16M8.5 3.5v4M15.5 3.5v4\"/>"),
            entry("plus", "<path d=\"M12 5v14M5 12h14\"/>"),
            entry("minus", "<path d=\"M5 12h14\"/>"),
            entry("pause", "<circle cx=\"12\" cy=\"12\" r=\"8.25\"/><path d=\"M10 9v6M14 9v6\"/>"),
            entry("talk", "<path d=\"M5 5.5h14a1.5 1.5 0 011.5 1.5v8a1.5 1.5 0 01-1.5 1.5h-7L7.5 20v-3.5H5A1.5 1.5 0 013.5 15V7A1.5 1.5 0 015 5.5z\"/>"),
            entry("heart", "<path d=\"M12 19.5S4 15 4 9.3A4.2 4.2 0 0112 7.5a4.2 4.2 0 018 1.8C20 15 12 19.5 12 19.5z\"/>"),
            entry("move", "<circle cx=\"14\" cy=\"5\" r=\"1.75\"/><path d=\"M6 11l4-2.5 3.5 1.5-2 4.5 3 2 .5 4.5M11.5 14.5L9 20M13.5 10l2 2.5h3\"/>"),
            entry("flag", "<path d=\"M6 20.5V4.5h11.5l-2.5 4 2.5 4H6\"/>"),
            entry("box", "<path d=\"M4 8l8-4 8 4v8.5l-8 4-8-4zM4 8l8 4 8-4M12 12v8.5\"/>"),
            entry("shield", "<path d=\"M12 3.5l7.5 2.5v5.5c0 4.5-3 7.5-7.5 9-4.5-1.5-7.5-4.5-7.5-9V6z\"/><path d=\"M8.5 12l2.5 2.5 4.5-4.8\"/>"),
            entry("language", "<circle cx=\"12\" cy=\"12\" r=\"8.25\"/><path d=\"M3.75 12h16.5M12 3.75c5 5 5 11.5 0 16.5M12 3.75c-5 5-5 11.5 0 16.5\"/>"),
            entry("print", "<path d=\"M7 9V4h10v5M7 17H4.5v-6.5a1.5 1.5 0 011.5-1.5h12a1.5 1.5 0 011.5 1.5V17H17M7 14h10v6H7z\"/>"),
            entry("clock", "<circle cx=\"12\" cy=\"12\" r=\"8\"/><path d=\"M12 7.5V12l3 2\"/>"),
            entry("pencil", "<path d=\"M4.5 19.5l1-4L16 5l3 3L8.5 18.5zM14 7l3 3\"/>"),
            entry("info", "<circle cx=\"12\" cy=\"12\" r=\"8.25\"/><path d=\"M12 11v5M12 8v.01\"/>"),
            entry("mail", "<rect x=\"3.5\" y=\"5.5\" width=\"17\" height=\"13\" rx=\"2\"/><path d=\"M4 7l8 6 8-6\"/>"),
            entry("close", "<path d=\"M6 6l12 12M18 6L6 18\"/>"),
            entry("sound", "<path d=\"M4 10v4h3.5l4.5 4V6L7.5 10zM15.5 9a4 4 0 010 6M18 6.5a7.5 7.5 0 010 11\"/>"),
            entry("lock", "<rect x=\"5\" y=\"10.5\" width=\"14\" height=\"9.5\" rx=\"2\"/><path d=\"M8.5 10.5V8a3.5 3.5 0 017 0v2.5M12 14.5v2\"/>"),
            entry("upload", "<path d=\"M12 15.5V4.5M7.5 9L12 4.5 16.5 9M4.5 15.5v3a1.5 1.5 0 001.5 1.5h12a1.5 1.5 0 001.5-1.5v-3\"/>"),
            entry("download", "<path d=\"M12 4.5v11M7.5 11l4.5 4.5 4.5-4.5M4.5 15.5v3a1.5 1.5 0 001.5 1.5h12a1.5 1.5 0 001.5-1.5v-3\"/>"),
            entry("institution", "<path d=\"M4 20V9.5l8-5 8 5V20zM4 20h16M9.5 20v-5.5h5V20M8 11v.01M16 11v.01M12 9.5v.01\"/>"),
            entry("tree", "<rect x=\"8.5\" y=\"3.5\" width=\"7\" height=\"5\" rx=\"1.5\"/><rect x=\"3\" y=\"15.5\" width=\"7\" height=\"5\" rx=\"1.5\"/><rect x=\"14\" y=\"15.5\" width=\"7\" height=\"5\" rx=\"1.5\"/><path d=\"M12 8.5v3.5M6.5 15.5V12h11v3.5\"/>"),
            entry("person", "<circle cx=\"12\" cy=\"12\" r=\"8.5\"/><circle cx=\"12\" cy=\"10\" r=\"2.75\"/><path d=\"M6.5 18c1-2.6 3-3.8 5.5-3.8s4.5 1.2 5.5 3.8\"/>"),
            entry("leave", "<path d=\"M13.5 4.5H6A1.5 1.5 0 004.5 6v12A1.5 1.5 0 006 19.5h7.5M10 12h10M16.5 8.5L20 12l-3.5 3.5\"/>"),
            entry("keyboard", "<rect x=\"3\" y=\"6.5\" width=\"18\" height=\"11.5\" rx=\"2\"/><path d=\"M7 10v.01M10.5 10v.01M14 10v.01M17.5 10v.01M8 14.5h8\"/>"),
            entry("chart", "<path d=\"M4.5 4.5v15h15M8.5 16v-4M12.5 16V8M16.5 16v-6\"/>"),
            entry("book", "<path d=\"M12 6.5C10 5 7.5 4.5 4 4.5v13c3.5 0 6 .5 8 2 2-1.5 4.5-2 8-2v-13c-3.5 0-6 .5-8 2zM12 6.5v13\"/>"),
            entry("trash", "<path d=\"M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10.5 11v5M13.5 11v5\"/>"),
            entry("dot", "<circle cx=\"12\" cy=\"12\" r=\"4\"/>"));

    private Icons() {
    }

    /** The shapes inside the drawing; a plain dot for a name that is not known, so that a foreign word breaks no page. */
    public static String shapes(String name) {
        return SHAPES.getOrDefault(name, SHAPES.get("dot"));
    }

    /** All names. */
    public static Set<String> names() {
        return SHAPES.keySet();
    }
}
