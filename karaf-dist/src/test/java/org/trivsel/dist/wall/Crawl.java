package org.trivsel.dist.wall;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All pages somebody can get to by following links, and the forms on them. Of pages that differ in ids only, one is visited.
 *
 * @param pages by pattern
 * @param forms that change something, by pattern of where they go
 */
record Crawl(Map<String, Reply> pages, Map<String, Sent> forms) {
    static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern LINK = Pattern.compile("(?:href|src|hx-get|data-[a-z-]+)=\"(/[^\"#]*)");
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(?:input|textarea)\\b([^>]*)>");
    private static final Pattern CHOICE = Pattern.compile("<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*\\bvalue=\"[^\"]+\"[^>]*)>");
    private static final int MOST = 400;

    /** A form as it would be sent without being filled in. */
    record Sent(String action, Map<String, String> fields) {
    }

    static Crawl from(Browser browser, String start) {
        Crawl crawl = new Crawl(new LinkedHashMap<>(), new LinkedHashMap<>());
        crawl.follow(browser, start);
        return crawl;
    }

    private void follow(Browser browser, String start) {
        Deque<String> next = new ArrayDeque<>();
        Map<String, String> known = new HashMap<>();
        next.add(start);
        while (!next.isEmpty() && pages.size() < MOST) {
            String path = next.poll();
            Reply page = browser.get(path);
            pages.put(pattern(path), page);
            if (page.type().equals("text/html")) {
                forms(page);
                Matcher links = LINK.matcher(page.text());
                while (links.find()) {
                    String link = unescaped(links.group(1));
                    if (known.putIfAbsent(pattern(link), link) == null) {
                        next.add(link);
                    }
                }
            }
        }
    }

    private void forms(Reply page) {
        Matcher found = FORM.matcher(page.text());
        while (found.find()) {
            if (attribute(found.group(1), "method").equalsIgnoreCase("post")) {
                String action = unescaped(attribute(found.group(1), "action"));
                Map<String, String> fields = new LinkedHashMap<>();
                FIELD.matcher(found.group(2)).results()
                        .forEach(field -> fields.put(attribute(field.group(1), "name"), unescaped(attribute(field.group(1), "value"))));
                CHOICE.matcher(found.group(2)).results().forEach(choice -> fields.put(attribute(choice.group(1), "name"), first(choice.group(2))));
                fields.keySet().removeIf(name -> name.isEmpty() || name.equals("csrf"));
                forms.putIfAbsent(pattern(action), new Sent(action, fields));
            }
        }
    }

    /** Ids blotted out, and all pictures, stylesheets and cursors taken for one. */
    static String pattern(String path) {
        return ID.matcher(path).replaceAll("{}").replaceAll("/pictures/.*", "/pictures/").replaceAll("/sounds/.*", "/sounds/").replaceAll("/assets/.*", "/assets/")
                .replaceAll("cursor=[^&]{20,}", "cursor=").replaceAll("=\\d+", "=0");
    }

    /** The first thing that can be chosen. */
    private static String first(String options) {
        Matcher option = OPTION.matcher(options);
        return option.find() ? unescaped(attribute(option.group(1), "value")) : "";
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1) : "";
    }

    private static String unescaped(String text) {
        return text.replace("&#34;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
