package org.trivsel.platform.roster.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Which cell styles of a workbook show a number as a date. */
record XlsxFormats(List<Boolean> dates) {
    private static final Pattern NOT_PATTERN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");
    private static final int MOST = 65_536;

    static XlsxFormats none() {
        return new XlsxFormats(List.of());
    }

    boolean isDate(int style) {
        return style >= 0 && style < dates.size() && dates.get(style);
    }

    static XlsxFormats read(XmlPart part) throws XMLStreamException {
        Map<String, Boolean> custom = new HashMap<>();
        List<Boolean> dates = new ArrayList<>();
        boolean inCells = false;
        while (part.hasNext()) {
            int event = part.next();
            if (event == XMLStreamConstants.START_ELEMENT && part.isAt("numFmt")) {
                custom.put(part.attribute("numFmtId", ""), isDatePattern(part.attribute("formatCode", "")));
            } else if (event == XMLStreamConstants.START_ELEMENT && inCells && part.isAt("xf") && dates.size() < MOST) {
                String format = part.attribute("numFmtId", "0");
                dates.add(custom.containsKey(format) ? custom.get(format) : isBuiltInDate(format));
            } else if (part.isElement(event) && part.isAt("cellXfs")) {
                inCells = event == XMLStreamConstants.START_ELEMENT;
            }
        }
        return new XlsxFormats(dates);
    }

    /** Formats that need not be written down, the East Asian ones among them. */
    private static boolean isBuiltInDate(String id) {
        return id.matches("1[4-7]|22|2[7-9]|3[0-6]|5[0-8]");
    }

    private static boolean isDatePattern(String code) {
        String pattern = NOT_PATTERN.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        return pattern.contains("y") || pattern.contains("d") || pattern.contains("mmm");
    }
}
