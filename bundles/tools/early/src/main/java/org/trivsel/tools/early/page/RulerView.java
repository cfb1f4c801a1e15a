package org.trivsel.tools.early.page;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.text.Texts;
import org.trivsel.tools.early.sheet.Zone;

/** The ruler: three zones in words with three stops each; nothing is chosen unless somebody has. */
public record RulerView(List<ZoneView> zones, @Nullable Integer position) {

    /** @param signs what one sees there */
    public record ZoneView(String word, String name, String signs, List<Integer> stops) {
    }

    public static RulerView of(Texts t, @Nullable Integer position) {
        return new RulerView(Arrays.stream(Zone.values()).map(zone -> new ZoneView(zone.word(), t.get("zone." + zone.word()), t.get("zone." + zone.word() + ".signs"),
                Arrays.stream(zone.stops()).boxed().toList())).toList(), position);
    }

    /** A position in words. */
    public static String said(Texts t, int position) {
        return t.get("position", t.get("zone." + Zone.of(position).word()), position);
    }
}
