package org.trivsel.platform.roster.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a file of children, whatever it is: CSV in the dialects of Excel, XLSX, or a OneRoster 1.1 archive. Keeps no
 * state and may be shared by threads. Whatever the file holds, the answer is a {@link Reading}; nothing is written anywhere.
 */
public final class RosterReader {
    private final ReadLimits limits;

    public RosterReader(ReadLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file while it arrives, and stops when it grows too large.
     *
     * @throws IOException when the file does not arrive
     */
    public Reading read(InputStream file, RosterRules rules) throws IOException {
        return read(file.readNBytes(limits.bytes() + 1), rules);
    }

    /** Reads a file that has arrived. */
    public Reading read(byte[] file, RosterRules rules) {
        try {
            return readOrRefuse(file, rules);
        } catch (UnusableFileException e) {
            return new Reading.Refused(e.faults());
        }
    }

    private RosterFile readOrRefuse(byte[] file, RosterRules rules) {
        if (file.length > limits.bytes()) {
            throw new UnusableFileException(FaultCode.FILE_TOO_LARGE, limits.megabytes());
        }
        return switch (FileKind.of(file)) {
            case TEXT -> readCsv(file, rules);
            case ARCHIVE -> readArchive(ZipParts.of(file, limits), rules);
            case EMPTY -> throw new UnusableFileException(FaultCode.FILE_EMPTY);
            case HTML -> throw new UnusableFileException(FaultCode.FILE_HTML);
            case XML -> throw new UnusableFileException(FaultCode.FILE_XML);
            case PDF -> throw new UnusableFileException(FaultCode.FILE_PDF);
            case OLD_EXCEL -> throw new UnusableFileException(FaultCode.FILE_OLD_EXCEL);
            case PROTECTED -> throw new UnusableFileException(FaultCode.FILE_PROTECTED);
        };
    }

    private RosterFile readCsv(byte[] file, RosterRules rules) {
        Sheet sheet = new CsvSheetReader(limits).read("", DecodedText.of(file).text());
        return new ListReader(rules).read(RosterFile.Format.CSV, List.of(sheet));
    }

    private RosterFile readArchive(ZipParts parts, RosterRules rules) {
        if (XlsxReader.isWorkbook(parts)) {
            return new ListReader(rules).read(RosterFile.Format.XLSX, new XlsxReader(limits).read(parts));
        }
        if (OneRosterArchive.is(parts)) {
            return readOneRoster(OneRosterArchive.read(parts, limits), rules);
        }
        throw new UnusableFileException(FaultCode.FILE_UNKNOWN_ARCHIVE);
    }

    private RosterFile readOneRoster(OneRosterArchive archive, RosterRules rules) {
        OneRosterReader reader = new OneRosterReader(archive);
        SheetColumns columns = reader.columns(RosterTexts.in(rules.language()));
        OneRosterEnds ends = OneRosterEnds.of(columns, reader.sheet(limits), rules.today());
        Sheet sheet = ends.sheet();
        if (sheet.rows().isEmpty()) {
            throw new UnusableFileException(FaultCode.FILE_NO_ROWS);
        }
        RowReader rows = new RowReader(sheet, columns, sheet.rows(), rules);
        List<RosterRow> read = rows.read();
        List<Fault> notices = new ArrayList<>(rows.notices());
        ends.notice().ifPresent(notices::add);
        notices.addAll(reader.notices());
        if (reader.units().lessons() > 0) {
            notices.add(Fault.ofFile(FaultCode.NOTICE_CLASSES_IGNORED, reader.units().lessons()));
        }
        return new RosterFile(RosterFile.Format.ONEROSTER, sheet.part(), columns.headings(), columns.places(), reader.units().units(),
                read, notices);
    }
}
