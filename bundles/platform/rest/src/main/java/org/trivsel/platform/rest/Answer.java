package org.trivsel.platform.rest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.trivsel.problem.Fault;

/**
 * A refusal as it goes out, as {@code application/problem+json} (RFC 9457).
 *
 * @param code what it is, for programs
 * @param detail what it is, for people
 * @param members JSON object text whose members stand beside the standard ones; {@code {}} for none
 * @param headers such as {@code Retry-After}
 */
record Answer(int status, String code, String detail, List<Fault> faults, String members, Map<String, String> headers) {

    Answer(int status, String code, String detail) {
        this(status, code, detail, List.of(), "{}", Map.of());
    }

    Answer with(List<Fault> faults) {
        return new Answer(status, code, detail, faults, members, headers);
    }

    Answer withMembers(String members) {
        return new Answer(status, code, detail, faults, members, headers);
    }

    Answer with(String header, String value) {
        return new Answer(status, code, detail, faults, members, Map.of(header, value));
    }

    Answer after(Duration wait) {
        return with("Retry-After", String.valueOf(Math.max(1, wait.toSeconds())));
    }

    boolean ours() {
        return status >= 500;
    }
}
