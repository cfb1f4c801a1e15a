package org.trivsel.platform.roster.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Reads the visible sheets of an Excel workbook. Formulas are never computed: the value that Excel left beside them counts. */
final class XlsxReader {
    private final ReadLimits limits;

    XlsxReader(ReadLimits limits) {
        this.limits = limits;
    }

    static boolean isWorkbook(ZipParts parts) {
        return parts.names().contains("[Content_Types].xml") && parts.names().stream().anyMatch(name -> name.startsWith("xl/"));
    }

    List<Sheet> read(ZipParts parts) {
        try {
            XlsxWorkbook workbook = XlsxWorkbook.read(parts);
            XlsxCells cells = new XlsxCells(strings(workbook, parts), formats(workbook, parts), workbook.from1904(), limits.cellLength());
            List<Sheet> sheets = new ArrayList<>();
            for (XlsxWorkbook.SheetPart sheet : workbook.sheets()) {
                sheets.add(sheet(sheet, parts, cells));
            }
            return sheets;
        } catch (IOException | XMLStreamException e) {
            throw new UnusableFileException(FaultCode.FILE_DAMAGED);
        }
    }

    private XlsxStrings strings(XlsxWorkbook workbook, ZipParts parts) throws IOException, XMLStreamException {
        Optional<String> name = workbook.part("sharedStrings", parts);
        if (name.isEmpty()) {
            return XlsxStrings.none();
        }
        try (XmlPart part = new XmlPart(parts.open(name.get()))) {
            return XlsxStrings.read(part, limits.cellLength());
        }
    }

    private static XlsxFormats formats(XlsxWorkbook workbook, ZipParts parts) throws IOException, XMLStreamException {
        Optional<String> name = workbook.part("styles", parts);
        if (name.isEmpty()) {
            return XlsxFormats.none();
        }
        try (XmlPart part = new XmlPart(parts.open(name.get()))) {
            return XlsxFormats.read(part);
        }
    }

    private Sheet sheet(XlsxWorkbook.SheetPart sheet, ZipParts parts, XlsxCells cells) throws IOException, XMLStreamException {
        try (XmlPart part = new XmlPart(parts.open(sheet.part()))) {
            return new Sheet(sheet.name(), new XlsxRows(part, cells, limits).read(), false);
        }
    }
}
