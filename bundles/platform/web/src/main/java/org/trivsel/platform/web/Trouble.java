package org.trivsel.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.web.guard.ReturnPath;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.platform.web.page.ProblemView;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Outdated;
import org.trivsel.problem.PasswordNeeded;
import org.trivsel.problem.Problem;
import org.trivsel.problem.TooMany;
import org.trivsel.problem.Unavailable;
import org.trivsel.text.Texts;

/**
 * Something that went otherwise, with how it is said.
 *
 * @param code for programs
 * @param words key of the words for people; {@code words.text} is the second sentence
 * @param said what stands in the words: a name or a number
 * @param faults what is wrong with what was sent
 * @param retryAfter when to come back, or null
 * @param detail members for programs as a JSON object, or null
 */
record Trouble(
        int status, String code, String words, Object said, List<Fault> faults, @Nullable Duration retryAfter, @Nullable String detail) {

    private static final Map<Integer, String> WORDS =
            Map.of(400, "problem.400", 403, "problem.404", 404, "problem.404", 409, "problem.409", 412, "problem.409", 429, "problem.429",
                    503, "problem.503");
    private static final String LICENCE = "problem.licence";
    private static final Map<String, String> OWN_WORDS = Map.of("not-certified", "problem.certificate", "items-secret", "problem.secret");
    private static final String PAUSED = "problem.tool";
    private static final String APART = "problem.apart";
    private static final int ASK_AGAIN = 429;

    /** @param tool title of the tool it happened in, or null */
    static Trouble of(Problem problem, @Nullable String tool) {
        Duration wait = problem instanceof TooMany many ? many.retryAfter() : problem instanceof Unavailable gone ? gone.retryAfter() : null;
        boolean paused = tool != null && problem instanceof Unavailable && problem.code().startsWith("tool");
        return new Trouble(problem.status(), problem.code(),
                paused && problem.code().equals("tool-set-apart") ? APART : paused ? PAUSED : words(problem),
                paused ? tool : minutes(wait),
                problem instanceof Invalid invalid ? invalid.faults() : List.of(), wait,
                problem instanceof Outdated outdated ? outdated.detail() : null);
    }

    /** What has words of its own has a code that tells it apart; the others are told by their status. */
    private static String words(Problem problem) {
        if (problem instanceof PasswordNeeded) {
            return "problem.password";
        }
        String own = problem.code().startsWith("licence-") ? LICENCE : OWN_WORDS.get(problem.code());
        return own == null ? WORDS.getOrDefault(problem.status(), "problem.500") : own;
    }

    /** The page a form was on belongs to another session, or no page of ours sent it. */
    static Trouble oldPage() {
        return plain(403, "old-page", "problem.old", null);
    }

    static Trouble busy() {
        return plain(503, "busy", "problem.busy", Duration.ofSeconds(2));
    }

    /** What was sent did not arrive in time. */
    static Trouble slow() {
        return plain(408, "too-slow", "problem.slow", null);
    }

    static Trouble broken() {
        return plain(500, "broken", "problem.500", null);
    }

    static Trouble notFound() {
        return plain(404, "not-found", "problem.404", null);
    }

    static Trouble unauthenticated() {
        return plain(401, "unauthenticated", "problem.401", null);
    }

    private static Trouble plain(int status, String code, String words, @Nullable Duration wait) {
        return new Trouble(status, code, words, "", List.of(), wait, null);
    }

    /** Whether a successor of the Site might have answered better. */
    boolean mayPass() {
        return status == 404 || status == 503;
    }

    /** Whether all else works. */
    boolean isOfOneTool() {
        return words.equals(PAUSED) || words.equals(APART);
    }

    String title(Locale locale) {
        return Pages.texts(locale).get(words, said);
    }

    ProblemView view(Incoming incoming, Locale locale) {
        Texts t = Pages.texts(locale);
        boolean again = status >= ASK_AGAIN && !incoming.isPost() && ReturnPath.isOurs(incoming.address());
        return new ProblemView(status, title(locale), t.get(words + ".text", said), points(t), again ? incoming.address() : null, incoming.id());
    }

    private List<String> points(Texts t) {
        return faults.stream().map(fault -> point(fault, t)).filter(text -> !text.isEmpty()).distinct().toList();
    }

    /** Our words for a fault that has some; else, in English, its own. */
    private static String point(Fault fault, Texts t) {
        String ours = t.get("fault." + fault.code(), fault.where());
        return !ours.startsWith("[") ? ours : t.locale().getLanguage().equals("en") ? fault.message() : "";
    }

    /** For scripts: a problem document. */
    String json(String requestId, Locale locale) {
        Map<String, Object> members = new TreeMap<>(Map.of("type", "about:blank", "status", status, "code", code, "title", title(locale),
                "requestId", requestId));
        if (!faults.isEmpty()) {
            members.put("detail", faults.get(0).message());
        }
        String object = Json.object(members);
        return detail == null ? object : Json.joined(object, detail);
    }

    private static Object minutes(@Nullable Duration wait) {
        long seconds = wait == null ? 0 : wait.toSeconds();
        return Math.max(1, (seconds + 59) / 60);
    }
}
