package org.trivsel.platform.roster.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * The table of contents of a workbook.
 *
 * @param sheets the visible sheets in the order of their tabs
 * @param related part names by the end of their relation type, such as {@code styles}
 * @param from1904 whether dates count from 1904, as on old Macs
 */
record XlsxWorkbook(List<SheetPart> sheets, Map<String, String> related, boolean from1904) {
    private static final int MOST_SHEETS = 50;

    /** A sheet and the part that holds it. */
    record SheetPart(String name, String part) { }

    private record Relation(String type, String target) { }

    static XlsxWorkbook read(ZipParts parts) throws IOException, XMLStreamException {
        String main = mainPart(parts);
        Map<String, Relation> relations = relations(parts, main);
        Map<String, String> related = new HashMap<>();
        relations.values().forEach(relation -> related.putIfAbsent(relation.type, relation.target));
        List<SheetPart> sheets = new ArrayList<>();
        boolean from1904 = false;
        try (XmlPart part = new XmlPart(parts.open(main))) {
            while (part.nextStart()) {
                if (part.isAt("workbookPr")) {
                    from1904 = part.attribute("date1904", "0").matches("1|true");
                } else if (part.isAt("sheet") && sheets.size() < MOST_SHEETS && !part.attribute("state", "").contains("idden")) {
                    Relation relation = relations.get(part.attribute("id", ""));
                    if (relation != null && "worksheet".equals(relation.type)) {
                        sheets.add(new SheetPart(part.attribute("name", ""), relation.target));
                    }
                }
            }
        }
        return new XlsxWorkbook(List.copyOf(sheets), Map.copyOf(related), from1904);
    }

    Optional<String> part(String type, ZipParts parts) {
        return Optional.ofNullable(related.get(type)).filter(parts.names()::contains);
    }

    private static String mainPart(ZipParts parts) throws IOException, XMLStreamException {
        return relations(parts, "").values().stream().filter(relation -> "officeDocument".equals(relation.type))
                .map(Relation::target).findFirst().orElse("xl/workbook.xml");
    }

    private static Map<String, Relation> relations(ZipParts parts, String part) throws IOException, XMLStreamException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String name = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        if (!parts.names().contains(name)) {
            return relations;
        }
        try (XmlPart xml = new XmlPart(parts.open(name))) {
            while (xml.nextStart()) {
                if (xml.isAt("Relationship") && "Internal".equals(xml.attribute("TargetMode", "Internal"))) {
                    String type = xml.attribute("Type", "");
                    String target = xml.attribute("Target", "");
                    relations.put(xml.attribute("Id", ""), new Relation(type.substring(type.lastIndexOf('/') + 1),
                            target.startsWith("/") ? target.substring(1) : folder + target));
                }
            }
        }
        return relations;
    }
}
