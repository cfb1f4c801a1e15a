package org.trivsel.platform.roster.read;

import java.math.BigDecimal;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Makes cells out of what a workbook stores of them. */
record XlsxCells(XlsxStrings strings, XlsxFormats formats, boolean from1904, int cellLength) {
    private static final int LONGEST_NUMBER = 40;

    /** Reads the cell at whose start the part stands, to its end. */
    Cell read(XmlPart part) throws XMLStreamException {
        String type = part.attribute("t", "n");
        int style = index(part.attribute("s", "0"));
        String value = "";
        while (true) {
            int event = part.next();
            if (event == XMLStreamConstants.END_ELEMENT && part.isAt("c")) {
                return cell(type, style, value);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                boolean wanted = part.isAt("v") || part.isAt("is");
                String text = part.text(wanted ? cellLength + 1 : 0);
                value = wanted ? text : value;
            }
        }
    }

    private Cell cell(String type, int style, String value) {
        if (value.isEmpty()) {
            return Cell.EMPTY;
        }
        return switch (type) {
            case "s" -> new Cell.Text(strings.get(index(value)));
            case "e" -> new Cell.Broken(value);
            case "b" -> new Cell.Text("0".equals(value.strip()) ? "0" : "1");
            case "d" -> new Cell.Text(value);
            case "n" -> number(style, value.strip());
            default -> new Cell.Text(XlsxStrings.unescaped(value));
        };
    }

    private Cell number(int style, String value) {
        BigDecimal number;
        try {
            number = value.length() > LONGEST_NUMBER ? null : new BigDecimal(value);
        } catch (NumberFormatException e) {
            number = null;
        }
        if (number == null) {
            return new Cell.Text(value);
        }
        return formats.isDate(style) ? SerialDate.of(number, from1904).<Cell>map(Cell.Date::new).orElse(new Cell.Number(number))
                : new Cell.Number(number);
    }

    private static int index(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
