package org.trivsel.packing;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A picture that is only drawn: shapes and words, no script, no style sheet, nothing from elsewhere, nothing that moves or listens. */
final class PlainSvg {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> SPACES = Set.of("", SVG, "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace");
    private static final Set<String> ELEMENTS = Set.of("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan",
            "title", "desc", "defs", "use", "symbol", "clipPath", "mask", "linearGradient", "radialGradient", "stop", "pattern", "marker");
    private static final Pattern INSIDE = Pattern.compile("#[\\w.-]+");
    private static final Pattern REACHES_OUT = Pattern.compile("url\\((?!\\s*['\"]?#)|expression|javascript|import|\\\\|data:");

    private PlainSvg() {
    }

    static boolean is(byte[] content) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            boolean drawn = false;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (!isPlain(reader) || !drawn && !reader.getLocalName().equals("svg")) {
                            return false;
                        }
                        drawn = true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.PROCESSING_INSTRUCTION, XMLStreamConstants.ENTITY_REFERENCE -> {
                        return false;
                    }
                    default -> { }
                }
            }
            return drawn;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    private static boolean isPlain(XMLStreamReader reader) {
        if (!SVG.equals(reader.getNamespaceURI()) || !ELEMENTS.contains(reader.getLocalName())) {
            return false;
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String space = reader.getAttributeNamespace(i);
            String name = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = reader.getAttributeValue(i).toLowerCase(Locale.ROOT);
            boolean leads = name.equals("href") || name.equals("src") || name.equals("base");
            if (!SPACES.contains(space == null ? "" : space) || name.startsWith("on") || leads && !INSIDE.matcher(value).matches()
                    || REACHES_OUT.matcher(value).find()) {
                return false;
            }
        }
        return true;
    }
}
