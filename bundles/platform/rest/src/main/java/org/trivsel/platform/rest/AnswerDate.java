package org.trivsel.platform.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Says when the answer was made (RFC 9110, 6.6.1), written once a second: CXF would make a formatter for every answer. */
final class AnswerDate extends AbstractPhaseInterceptor<Message> {
    private static final DateTimeFormatter HTTP = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US).withZone(ZoneOffset.UTC);

    private volatile Written last = Written.at(Instant.now());

    AnswerDate() {
        super(Phase.PRE_MARSHAL);
    }

    @Override
    public void handleMessage(Message answer) {
        Instant now = Instant.now();
        Written date = last;
        if (date.second() != now.getEpochSecond()) {
            date = Written.at(now);
            last = date;
        }
        answer.put(Message.PROTOCOL_HEADERS, Map.of(HttpHeaders.DATE, List.of(date.text())));
    }

    private record Written(long second, String text) {
        static Written at(Instant now) {
            return new Written(now.getEpochSecond(), HTTP.format(now));
        }
    }
}
