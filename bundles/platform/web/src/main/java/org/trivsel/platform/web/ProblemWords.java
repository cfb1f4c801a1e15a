package org.trivsel.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.platform.web.page.ProblemView;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.Problem;
import org.trivsel.problem.TooMany;
import org.trivsel.text.Texts;

/** Calm words for what went otherwise. */
final class ProblemWords {
    private static final String PAUSED_TOOL = "tool";

    private ProblemWords() {
    }

    static ProblemView of(Problem problem, Incoming incoming, Locale locale) {
        Texts t = Pages.texts(locale);
        String key = key(problem);
        Object[] said = problem instanceof ToolPaused paused ? new Object[] {paused.title()} : minutes(problem);
        return new ProblemView(problem.status(), t.get(key, said), t.get(key + ".text", said), points(problem, t), again(problem, incoming),
                incoming.id());
    }

    private static String key(Problem problem) {
        return switch (problem.status()) {
            case 400 -> "problem.400";
            case 403 -> problem.code().equals(Refusals.OLD_PAGE) ? "problem.old" : "problem.404";
            case 404 -> "problem.404";
            case 409, 412 -> "problem.409";
            case 429 -> "problem.429";
            case 503 -> problem.code().startsWith(PAUSED_TOOL) ? "problem.tool"
                    : problem.code().equals(Refusals.BUSY) ? "problem.busy" : "problem.503";
            default -> "problem.500";
        };
    }

    private static Object[] minutes(Problem problem) {
        Duration wait = problem instanceof TooMany many ? many.retryAfter() : Duration.ZERO;
        return new Object[] {Math.max(1, (wait.toSeconds() + 59) / 60)};
    }

    private static List<String> points(Problem problem, Texts t) {
        if (!(problem instanceof Invalid invalid)) {
            return List.of();
        }
        return invalid.faults().stream().map(fault -> said(fault, t)).filter(text -> !text.isEmpty()).distinct().toList();
    }

    /** Our words for a fault that has some; else, in English, its own. */
    private static String said(Fault fault, Texts t) {
        String ours = t.get("fault." + fault.code());
        return !ours.startsWith("[") ? ours : t.locale().getLanguage().equals("en") ? fault.message() : "";
    }

    private static @org.jspecify.annotations.Nullable String again(Problem problem, Incoming incoming) {
        return problem.status() >= 429 && !incoming.isPost() && org.trivsel.platform.web.guard.ReturnPath.isOurs(incoming.address())
                ? incoming.address() : null;
    }
}
