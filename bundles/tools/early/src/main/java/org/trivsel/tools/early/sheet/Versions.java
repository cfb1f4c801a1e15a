package org.trivsel.tools.early.sheet;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.trivsel.problem.Outdated;

/** What stands now and what was sent, side by side, for whoever was late. */
final class Versions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Versions() {
    }

    /** @param yours what was sent; null: nothing but the wish to hand in */
    static Outdated outdated(int revision, Document current, @Nullable Document yours) {
        return outdated(revision, node(current), yours == null ? null : node(yours));
    }

    static Outdated outdated(Sheet sheet, Agreement yours) {
        Sheet.Decision now = sheet.decision();
        return outdated(sheet.revision(), now == null ? null : node(new Agreement(now.position(), now.reason(), now.words(), now.parents())), node(yours));
    }

    private static Outdated outdated(int revision, @Nullable ObjectNode current, @Nullable ObjectNode yours) {
        ObjectNode detail = JSON.createObjectNode().put("revision", revision);
        detail.set("current", current);
        detail.set("yours", yours);
        return Outdated.unwritten(detail.toString());
    }

    private static ObjectNode node(Document document) {
        ObjectNode node = JSON.createObjectNode();
        ObjectNode marks = node.putObject("marks");
        document.marks().forEach((sign, step) -> marks.put(sign.word(), step));
        return node.put("position", document.position()).put("observation", document.observation());
    }

    private static ObjectNode node(Agreement agreement) {
        return JSON.createObjectNode().put("position", agreement.position()).put("reason", agreement.reason()).put("words", agreement.words())
                .put("parents", agreement.parents());
    }
}
