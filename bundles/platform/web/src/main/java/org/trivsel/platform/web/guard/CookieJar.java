package org.trivsel.platform.web.guard;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cookies of one request, and how ours are written. */
public final class CookieJar {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SESSION = Pattern.compile("[0-9a-f]{96}");
    private static final Pattern DOOR = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final int DOOR_BYTES = 24;
    private static final Pattern VIEW = Pattern.compile("(?:^|;\\s*)trivsel-view=([A-Za-z.]*)");
    private static final String PREFIX = "__Host-";

    private final Map<String, String> values;
    private final boolean secure;

    private CookieJar(Map<String, String> values, boolean secure) {
        this.values = values;
        this.secure = secure;
    }

    /** The first of each name counts. */
    public static CookieJar of(HttpServletRequest request, boolean secure) {
        Map<String, String> values = new HashMap<>();
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                values.putIfAbsent(cookie.getName(), cookie.getValue());
            }
        }
        return new CookieJar(values, secure);
    }

    /** The session token; what cannot be one is none. */
    public Optional<String> session() {
        return secret("trivsel-session", SESSION);
    }

    /** The secret of a browser that is not signed in, for the token of the sign-in form. */
    public Optional<String> door() {
        return secret("trivsel-door", DOOR);
    }

    public Optional<String> tenant() {
        return Optional.ofNullable(values.get("trivsel-tenant"));
    }

    public ViewChoice view() {
        return ViewChoice.parse(values.getOrDefault("trivsel-view", ""));
    }

    /** What the view cookie of a whole Cookie header says. */
    public static ViewChoice viewOf(String header) {
        Matcher found = VIEW.matcher(header);
        return ViewChoice.parse(found.find() ? found.group(1) : "");
    }

    public String setSession(String token) {
        return ours("trivsel-session", token);
    }

    public String dropSession() {
        return ours("trivsel-session", "") + "; Max-Age=0";
    }

    public String setDoor(String secret) {
        return ours("trivsel-door", secret);
    }

    /** A year long: which municipality works at this tablet. Says nothing about a person. */
    public String setTenant(String key) {
        return plain("trivsel-tenant", key);
    }

    public String setView(ViewChoice choice) {
        return plain("trivsel-view", choice.toString());
    }

    public static String newDoor() {
        byte[] bytes = new byte[DOOR_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Optional<String> secret(String name, Pattern form) {
        return Optional.ofNullable(values.get(secure ? PREFIX + name : name)).filter(value -> form.matcher(value).matches());
    }

    private String ours(String name, String value) {
        return (secure ? PREFIX + name : name) + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    private String plain(String name, String value) {
        return name + "=" + value + "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }
}
