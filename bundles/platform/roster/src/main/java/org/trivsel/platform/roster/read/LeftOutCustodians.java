package org.trivsel.platform.roster.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Those who hold custody beyond the two that are taken of a row: each is told of, so that nobody is missing without being missed. */
final class LeftOutCustodians {
    /** The preview shows fifty remarks; the lines behind are told together. */
    private static final int TOLD_ONE_BY_ONE = 30;

    private final String part;
    private final List<Fault> told = new ArrayList<>();
    private final Set<Integer> further = new LinkedHashSet<>();

    LeftOutCustodians(String part) {
        this.part = part;
    }

    void add(int line, String column, int count) {
        if (told.size() < TOLD_ONE_BY_ONE) {
            told.add(new Fault(part, line, column, null, FaultCode.NOTICE_CUSTODIANS_LEFT_OUT, List.of(column, count)));
        } else {
            further.add(line);
        }
    }

    /** In a list: cells with something in them in columns that name a custody holder, but not the first or second one. */
    static Collection<Fault> of(Sheet sheet, SheetColumns columns, List<SheetRow> rows) {
        LeftOutCustodians found = new LeftOutCustodians(sheet.part());
        List<Integer> places = columns.furtherCustodians();
        for (SheetRow row : rows) {
            for (int place : places) {
                if (!row.cell(place).isBlank()) {
                    found.add(row.line(), columns.headings().get(place), 1);
                }
            }
        }
        return found.notices();
    }

    List<Fault> notices() {
        if (further.isEmpty()) {
            return told;
        }
        List<Fault> notices = new ArrayList<>(told);
        String lines = further.stream().map(String::valueOf).collect(Collectors.joining(", "));
        notices.add(Fault.ofFile(FaultCode.NOTICE_CUSTODIANS_LEFT_OUT_MORE, further.size(), lines));
        return notices;
    }
}
