package org.trivsel.platform.assessment.rest;

import java.util.stream.Collectors;
import org.trivsel.assessment.NormChange.Added;
import org.trivsel.assessment.NormPreview;
import org.trivsel.assessment.NormPreview.Changed;
import org.trivsel.assessment.NormPreview.Move;
import org.trivsel.assessment.NormPreview.Placed;
import org.trivsel.assessment.NormPreview.Single;
import org.trivsel.platform.assessment.json.JsonText;

/** What another edition of the norms makes of results, as programs get it. */
final class NormJson {
    private NormJson() {
    }

    static String of(NormPreview preview) {
        JsonText json = new JsonText().raw("heldBack", String.valueOf(preview.heldBack()))
                .raw("moves", preview.moves().stream().map(NormJson::move).collect(Collectors.joining(",", "[", "]")));
        Single single = preview.single();
        if (single != null) {
            json.number("open", single.open()).number("added", single.added()).number("unfit", single.unfit())
                    .raw("changed", single.changed().stream().map(NormJson::changed).collect(Collectors.joining(",", "[", "]")))
                    .raw("next", single.next() == null ? null : String.valueOf(single.next()));
        }
        return json.end();
    }

    static String of(Added added) {
        return new JsonText().number("added", added.added()).number("left", added.left()).end();
    }

    private static String move(Move move) {
        return new JsonText().text("before", move.before()).text("after", move.after()).number("children", move.children()).end();
    }

    private static String changed(Changed one) {
        return new JsonText().text("assessment", one.assessment()).text("child", one.child()).text("date", one.date()).text("normEdition", one.normEdition())
                .raw("before", placed(one.before())).raw("after", placed(one.after())).end();
    }

    private static String placed(Placed placed) {
        return new JsonText().text("band", placed.band()).raw("score", placed.score() == null ? null : placed.score().toPlainString()).end();
    }
}
