package org.trivsel.platform.roster.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** The texts of a workbook, which its cells refer to by number. */
record XlsxStrings(List<String> texts) {
    /** How Excel writes characters that XML cannot hold, line breaks of old files among them. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    static XlsxStrings none() {
        return new XlsxStrings(List.of());
    }

    static XlsxStrings read(XmlPart part, int cellLength) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        while (part.nextStart()) {
            if (part.isAt("si")) {
                texts.add(unescaped(part.text(cellLength + 1)));
            }
        }
        return new XlsxStrings(texts);
    }

    /** The text with this number; a workbook that refers to one it does not have is damaged. */
    String get(int index) {
        if (index < 0 || index >= texts.size()) {
            throw new UnusableFileException(FaultCode.FILE_DAMAGED);
        }
        return texts.get(index);
    }

    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
