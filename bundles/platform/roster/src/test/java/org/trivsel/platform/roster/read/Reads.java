package org.trivsel.platform.roster.read;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trivsel.platform.roster.fixture.Numbers;

/** Reads files the way the tests of this package need it: on a fixed day, in Denmark. */
final class Reads {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final RosterRules DANISH = RosterRules.of(Numbers.DANISH, "da", TODAY);

    private final RosterReader reader = new RosterReader(ReadLimits.USUAL);

    Reading read(byte[] content) {
        return reader.read(content, DANISH);
    }

    RosterFile file(byte[] content) {
        Reading reading = read(content);
        return assertInstanceOf(RosterFile.class, reading, () -> String.valueOf(reading));
    }

    RosterFile file(String... lines) {
        return file(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    FaultCode refusal(byte[] content) {
        Reading reading = read(content);
        return assertInstanceOf(Reading.Refused.class, reading, () -> String.valueOf(reading)).faults().get(0).code();
    }

    /** The faults of a file by line: {@code NAME_UNUSUAL+DATE_UNREADABLE}. */
    static Map<Integer, String> faults(RosterFile file) {
        Map<Integer, String> found = new TreeMap<>();
        for (RosterRow row : file.rows()) {
            if (!row.isFine()) {
                found.put(row.line(), row.faults().stream().map(fault -> fault.code().name()).collect(Collectors.joining("+")));
            }
        }
        return found;
    }

    static List<FaultCode> notices(RosterFile file) {
        return file.notices().stream().map(Fault::code).toList();
    }
}
