package org.trivsel.platform.runner.page;

import java.util.List;
import org.trivsel.instrument.definition.Form;
import org.trivsel.instrument.definition.Item;
import org.trivsel.instrument.definition.ItemDetail;
import org.trivsel.instrument.definition.ItemKind;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.text.Texts;

/** Why an answer could not be taken and what would do, in the language of whoever gave it. */
final class Wrongs {
    private static final List<String> KNOWN = List.of("wrong-type", "unknown-choice", "out-of-range", "too-long", "too-many", "unknown-item",
            "half-timed", "wrong-day", "observed-in-future", "observed-before-birth");
    private final Form form;
    private final Texts texts;
    private final FieldsOf fields;

    Wrongs(Form form, Texts texts, FieldsOf fields) {
        this.form = form;
        this.texts = texts;
        this.fields = fields;
    }

    List<Pages.Wronged> of(Invalid refused) {
        return refused.faults().stream().map(fault -> new Pages.Wronged(fault.where(), text(fault))).toList();
    }

    private String text(Fault fault) {
        String code = KNOWN.contains(fault.code()) ? fault.code() : "wrong-type";
        String allowed = form.item(fault.where()).map(this::allowed).orElse("");
        return (texts.get("wrong." + code) + " " + allowed).strip();
    }

    /** What would do, for kinds where that is a range; else empty. */
    String allowed(Item item) {
        ItemDetail detail = item.detail();
        if (detail instanceof ItemDetail.Measured measured) {
            return fields.range(measured.range(), measured.unit()) + ".";
        } else if (detail instanceof ItemDetail.Entered entered) {
            return fields.range(entered.range(), "") + ".";
        } else if (detail instanceof ItemDetail.Timed timed) {
            return texts.get("timed.allowed", timed.most(), Decimals.written(timed.limit(), texts.locale()));
        }
        return item.kind() == ItemKind.COUNT || item.kind() == ItemKind.RULER ? texts.get("count.range", item.max()) + "." : "";
    }
}
