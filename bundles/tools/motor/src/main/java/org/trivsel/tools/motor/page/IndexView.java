package org.trivsel.tools.motor.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;

/**
 * The tool's own front page.
 *
 * @param places institutions with their groups
 * @param forms blank forms to print
 */
public record IndexView(String title, String purpose, String notice, List<PlaceView> places, List<Link> forms) {

    /** A unit and those right below it. @param path its own overview @param icon what kind of unit it is */
    public record PlaceView(String name, String path, String icon, List<Link> groups) {
    }

    /** Somewhere to go. */
    public record Link(String path, String title) {
    }

    static IndexView of(Definition definition, String language, List<Unit> units) {
        return new IndexView(definition.title().in(language), definition.purpose().in(language), definition.notice().in(language), places(units),
                definition.forms().stream().map(form -> new Link(Paths.blank(form.id()), form.title().in(language))).toList());
    }

    private static List<PlaceView> places(List<Unit> units) {
        Map<UnitId, List<Link>> groups = new LinkedHashMap<>();
        Map<UnitId, Unit> heads = new LinkedHashMap<>();
        for (Unit unit : units) {
            UnitId parent = unit.parent();
            if (unit.kind() == UnitKind.GROUP && parent != null && heads.containsKey(parent)) {
                groups.computeIfAbsent(parent, key -> new ArrayList<>()).add(new Link(Paths.group(unit.id()), unit.name()));
            } else {
                heads.put(unit.id(), unit);
            }
        }
        return heads.values().stream()
                .map(unit -> new PlaceView(unit.name(), Paths.group(unit.id()), unit.kind() == UnitKind.GROUP ? "group" : "institution",
                        groups.getOrDefault(unit.id(), List.of()))).toList();
    }
}
