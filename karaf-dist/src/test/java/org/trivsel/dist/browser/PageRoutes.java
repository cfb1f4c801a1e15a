package org.trivsel.dist.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code pages.csv}: the address of each route that answers with a page. Whoever adds a route adds its row. */
final class PageRoutes {
    private static final Path SOURCES = Path.of("../bundles");
    /** Never shipped. */
    private static final Path DOUBLES = SOURCES.resolve("testlib");
    private static final Pattern GET = Pattern.compile("Route\\.get\\(\\s*([^,]+?)\\s*,");
    private static final int ADDRESS = 2;
    private static final String WAY = "the way to";

    /** Rows by route; a route is named by its class and how it is written there. */
    private final Map<String, List<String>> rows = new TreeMap<>();

    private PageRoutes(Stream<String> lines) {
        lines.filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> List.of(line.split("; ")))
                .forEach(cells -> rows.put(cells.get(0) + "; " + cells.get(1), cells));
    }

    static PageRoutes read() {
        try (InputStream file = PageRoutes.class.getResourceAsStream("pages.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new PageRoutes(lines.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The routes this table has rows for. */
    Set<String> known() {
        return rows.keySet();
    }

    /** The routes that are written in the bundles. */
    static Set<String> written() {
        Set<String> routes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(it -> it.toString().contains("/src/main/java/") && it.toString().endsWith(".java") && !it.startsWith(DOUBLES)).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                Matcher get = GET.matcher(Files.readString(file));
                while (get.find()) {
                    routes.add(name + "; " + get.group(1));
                }
            }
            return routes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Addresses of all pages, with {@code {}} for what differs. */
    Set<String> pages() {
        return rows.values().stream().filter(cells -> cells.size() == ADDRESS + 1).map(cells -> cells.get(ADDRESS))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The address of the page, or of the way to one, that is here; the route with the fewest gaps goes before. */
    Optional<String> at(String path) {
        return rows.values().stream().filter(cells -> path.matches(cells.get(ADDRESS).replace("{}", "[^/]+")))
                .min(Comparator.comparingInt(cells -> cells.get(ADDRESS).split("\\{}", -1).length))
                .filter(cells -> cells.size() == ADDRESS + 1 || cells.get(ADDRESS + 1).startsWith(WAY)).map(cells -> cells.get(ADDRESS));
    }
}
