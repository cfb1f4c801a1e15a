package org.trivsel.benchmarks.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.trivsel.benchmarks.product.Server;
import org.trivsel.benchmarks.product.Waiting;

/** What an operator does with versions, by the API. */
public final class Operator {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api api;

    public Operator(Server server) throws IOException {
        api = Api.operator(server);
    }

    /** @return its sha-256 */
    public String bring(byte[] jar) throws IOException {
        return api.ask(api.to("POST", "/modules").file("file", jar), 201).get("sha256").asText();
    }

    /** What has been rehearsed. */
    public String plan(String sha256, String act) throws IOException {
        JsonNode plan = api.ask(api.to("GET", "/modules/" + sha256 + "/" + act).empty(), 200);
        if (!plan.get("possible").asBoolean()) {
            throw new IllegalStateException("It is not possible: " + plan);
        }
        return plan.get("mark").asText();
    }

    public void go(String sha256, String act, String mark) throws IOException {
        api.ask(api.to("POST", "/modules/" + sha256 + "/" + act).json("{\"plan\":\"" + mark + "\"}"), 202);
    }

    /** Nobody vouches for the versions that are measured, so they run in sandboxes only. */
    public void sandbox(String tenant) throws IOException {
        api.ask(api.to("PUT", "/trust/sandboxes/" + tenant).empty(), 204);
    }

    /** Uses of the instrument of the tool for language. */
    public void license(String tenant, String instrument, int uses) throws IOException {
        api.ask(api.to("POST", "/licences/tenants/" + tenant).json("{\"instrument\":\"" + instrument + "\",\"uses\":" + uses + ",\"reference\":\"Measured\"}"), 201);
    }

    /** Also of one that is not known yet; a node that has no time to say is asked again. */
    public boolean isInstalled(String sha256) {
        try {
            return api.status(api.to("GET", "/modules/" + sha256).empty()) == 200 && module(sha256).get("standing").asText().equals("installed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void awaitInstalled(String sha256) {
        Waiting.until("the version", PATIENCE, () -> isInstalled(sha256));
    }

    public void awaitGone(String sha256) {
        Waiting.until("its removal", PATIENCE, () -> module(sha256).get("nodes").isEmpty());
    }

    /** How many nodes have it ready. */
    public long nodesWith(String sha256) {
        long ready = 0;
        for (JsonNode on : module(sha256).get("nodes")) {
            ready += on.get("state").asText().equals("ready") ? 1 : 0;
        }
        return ready;
    }

    public void point(String tenant, String version) throws IOException {
        api.ask(api.to("PUT", pointers(tenant)).json("{\"version\":\"" + version + "\",\"reason\":\"Measured\",\"seen\":" + seen(tenant) + "}"), 200);
    }

    /** To be asked before, so that going back is one call. */
    public int seen(String tenant) throws IOException {
        int seen = 0;
        for (JsonNode pointer : api.ask(api.to("GET", pointers(tenant)).empty(), 200)) {
            seen = Math.max(seen, pointer.get("revision").asInt());
        }
        return seen;
    }

    public void rollBack(String tenant, int seen) throws IOException {
        api.ask(api.to("POST", pointers(tenant) + "/rollback").json("{\"seen\":" + seen + "}"), 200);
    }

    private static String pointers(String tenant) {
        return "/pointers/language/tenants/" + tenant;
    }

    private JsonNode module(String sha256) {
        try {
            return api.ask(api.to("GET", "/modules/" + sha256).empty(), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
