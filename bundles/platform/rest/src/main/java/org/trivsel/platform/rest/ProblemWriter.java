package org.trivsel.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.cxf.common.util.StringUtils;
import org.trivsel.problem.Fault;

/** Writes refusals as {@code application/problem+json}. */
final class ProblemWriter {
    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    void write(Answer answer, String requestId, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setCharacterEncoding((String) null);
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        answer.headers().forEach(response::setHeader);
        response.getOutputStream().write(json.writeValueAsBytes(document(answer, requestId)));
    }

    ObjectNode document(Answer answer, String requestId) throws JsonProcessingException {
        ObjectNode document = json.createObjectNode()
                .put("type", "urn:trivsel:problem:" + answer.code())
                .put("title", StringUtils.capitalize(answer.code().replace('-', ' ')))
                .put("status", answer.status())
                .put("code", answer.code())
                .put("detail", answer.detail());
        if (!answer.faults().isEmpty()) {
            document.set("faults", faults(answer.faults()));
        }
        // What is not for the caller must look like what is not there, to the byte: its id stands in the header only.
        if (answer.status() != HttpServletResponse.SC_NOT_FOUND) {
            document.put("request", requestId);
        }
        document.setAll((ObjectNode) json.readTree(answer.members()));
        return document;
    }

    private ArrayNode faults(List<Fault> faults) {
        ArrayNode list = json.createArrayNode();
        faults.forEach(fault -> list.addObject()
                .put("where", fault.where())
                .put("code", fault.code())
                .put("message", fault.message()));
        return list;
    }
}
