package org.trivsel.dist.wall;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Somebody who answers one item of a draft this way and that, each time saved, and looks at pages in between; on a thread of their own. Ten times
 * as quick as anybody is, and no quicker: at full speed they would take the cores from what is being started meanwhile, for which there are benchmarks.
 */
final class Autosave {
    private static final Duration LONG = Duration.ofSeconds(60);

    private static final Duration BREATH = Duration.ofMillis(100);

    private final Flow flow;
    private final Browser browser;
    private final List<String> pages;
    private final String draft;
    private final String item;
    private final JsonNode values;
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::work, "autosave");
    private volatile boolean over;
    private volatile int saved;
    private volatile int shown;
    private volatile long longest;

    Autosave(Flow flow, JsonNode begun, Browser browser, List<String> pages) {
        this.flow = flow;
        this.browser = browser;
        this.pages = pages;
        this.draft = begun.get("id").asText();
        JsonNode asked = Flow.firstWithChoices(begun);
        this.item = asked.get("id").asText();
        this.values = asked.at("/allowed/values");
    }

    void start() {
        thread.start();
    }

    /** So many more. */
    void awaitRounds(int more) {
        int goal = saved + more;
        Await.until("answers saved", LONG, () -> saved >= goal || !refused.isEmpty(), refused::toString);
    }

    void end() {
        over = true;
        try {
            thread.join(LONG.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String draft() {
        return draft;
    }

    int saved() {
        return saved;
    }

    int shown() {
        return shown;
    }

    /** Milliseconds of the longest wait for an answer. */
    long longest() {
        return longest;
    }

    /** What was not answered as it should be. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    /** The draft as the product has it. */
    JsonNode kept() {
        return flow.send(Call.get("/api/v1/assessments/" + draft)).json();
    }

    /** As they were saved last. */
    String answers() {
        return "{\"" + item + "\":" + values.get((saved - 1) % values.size()) + "}";
    }

    private void work() {
        while (!over && refused.isEmpty()) {
            save();
            pages.forEach(this::show);
            LockSupport.parkNanos(BREATH.toNanos());
        }
    }

    private void save() {
        int revision = saved + 1;
        String body = "{\"" + item + "\":" + values.get(saved % values.size()) + "}";
        Reply reply = timed(() -> flow.send(Call.of("PATCH", "/api/v1/assessments/" + draft + "/answers").json(body)
                .header("If-Match", "\"" + revision + "\"")));
        if (reply.status() == 200 && reply.header("ETag").equals("\"" + (revision + 1) + "\"")) {
            saved = revision;
        } else {
            refused.add(reply.toString());
        }
    }

    private void show(String page) {
        Reply reply = timed(() -> browser.get(page));
        if (reply.status() == 200) {
            shown = shown + 1;
        } else {
            refused.add(reply.toString());
        }
    }

    private Reply timed(java.util.function.Supplier<Reply> asked) {
        long began = System.nanoTime();
        Reply reply = asked.get();
        longest = Math.max(longest, (System.nanoTime() - began) / 1_000_000);
        return reply;
    }
}
