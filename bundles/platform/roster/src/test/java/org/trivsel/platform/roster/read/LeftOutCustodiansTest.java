package org.trivsel.platform.roster.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeftOutCustodiansTest {
    private static final String START = "Fornavn;Efternavn;Fødselsdato;Institution;";
    private static final String CHILD = "Asta;Holm;28-08-2022;Solsikken;";

    private final Reads reads = new Reads();

    @Test
    void aThirdCustodyHolderOfAListIsToldOfWithLineAndColumn() {
        RosterFile file = reads.file(START + "Forælder 1;Forælder 2;Forælder 3", CHILD + "Eva Holm;Bo Holm;", CHILD + "Eva Holm;Bo Holm;Kim Berg");
        assertEquals(List.of("3 Forælder 3"), told(file));
    }

    @Test
    void soIsOneInAColumnOfASecondSpelling() {
        assertEquals(List.of("2 Værge"), told(reads.file(START + "Forældremyndighedsindehaver;Værge", CHILD + "Eva Holm;Kim Berg")));
    }

    @Test
    void twoAreTakenAndNothingIsToldOf() {
        assertEquals(List.of(), told(reads.file(START + "Guardian 1;Guardian 2;Noter 3", CHILD + "Eva Holm;Bo Holm;Kim Berg")));
    }

    @Test
    void whenThereAreManyTheLinesBehindAreNamedTogether() {
        String[] lines = Stream.concat(Stream.of(START + "Guardian 1;Guardian 2;Guardian 3"),
                IntStream.range(0, 33).mapToObj(i -> CHILD + "Eva Holm;Bo Holm;Kim Berg")).toArray(String[]::new);
        RosterFile file = reads.file(lines);
        assertEquals(30, told(file).size());
        Fault more = file.notices().get(file.notices().size() - 1);
        assertEquals("Det samme gælder 3 rækker mere: linje 32, 33, 34.", RosterTexts.in("da").text(more));
    }

    private static List<String> told(RosterFile file) {
        return file.notices().stream().filter(fault -> fault.code() == FaultCode.NOTICE_CUSTODIANS_LEFT_OUT)
                .map(fault -> fault.line() + " " + fault.column()).toList();
    }
}
