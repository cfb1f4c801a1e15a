package org.trivsel.platform.roster.read;

import java.util.ArrayList;
import java.util.List;

/** Reads the rows of a sheet, each with the faults that are its own. */
final class RowReader {
    private static final RowIdentity NOBODY = new RowIdentity("", "", null, null, null);

    private final Sheet sheet;
    private final SheetColumns columns;
    private final List<SheetRow> rows;
    private final NumberReader numbers;
    private final ChildReader children;
    private final PlacementReader placements;
    private final boolean refuseWide;

    RowReader(Sheet sheet, SheetColumns columns, List<SheetRow> rows, RosterRules rules) {
        this.sheet = sheet;
        this.columns = columns;
        this.rows = rows;
        this.numbers = new NumberReader(rules.numbers());
        DateReader dates = new DateReader(rules.today(), DayOrder.of(columns, rows));
        this.children = new ChildReader(rules, dates, numbers);
        this.placements = new PlacementReader(dates);
        // Where most rows have more cells than there are headings, a column has no heading; where few do, a cell has slipped.
        this.refuseWide = sheet.shifts() && rows.stream().filter(this::isWide).count() * 2 < rows.size();
    }

    List<RosterRow> read() {
        return rows.stream().map(this::read).toList();
    }

    List<Fault> notices() {
        List<Fault> notices = new ArrayList<>();
        if (numbers.zerosRestored() > 0) {
            notices.add(Fault.ofFile(FaultCode.NOTICE_ZERO_RESTORED, numbers.zerosRestored()));
        }
        if (numbers.withoutModulus() > 0) {
            notices.add(Fault.ofFile(FaultCode.NOTICE_NUMBERS_WITHOUT_MODULUS, numbers.withoutModulus()));
        }
        return notices;
    }

    private RosterRow read(SheetRow row) {
        List<String> original = row.cells().stream().map(Cell::shown).toList();
        FaultCode whole = row.fault() != null ? row.fault() : refuseWide && isWide(row) ? FaultCode.ROW_TOO_WIDE : null;
        if (whole != null) {
            return new RosterRow(row.line(), original, NOBODY, null, null, List.of(Fault.ofRow(sheet.part(), row.line(), whole)));
        }
        RowCells cells = new RowCells(sheet.part(), columns, row);
        ChildReader.Found child = children.read(cells);
        Placement placement = placements.read(cells, child.identity().birthDate());
        return new RosterRow(row.line(), original, child.identity(), cells.isFine() ? child.facts() : null, placement, cells.faults());
    }

    private boolean isWide(SheetRow row) {
        return row.cells().size() > columns.headings().size();
    }
}
