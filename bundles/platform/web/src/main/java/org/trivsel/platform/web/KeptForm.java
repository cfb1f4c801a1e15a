package org.trivsel.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.web.guard.ReturnPath;
import org.trivsel.ui.Choice;

/** A form that was on its way when its session ended; it travels through the sign-in page in hidden fields. */
record KeptForm(String path, List<Choice> fields) {
    private static final String PATH = "kept-path";
    private static final String FIELD = "kept.";

    /** What was to be sent. */
    static KeptForm of(Incoming incoming) {
        List<Choice> fields = new ArrayList<>();
        incoming.body().form().asMap().forEach((name, values) -> {
            if (!name.equals(CsrfGate.FIELD)) {
                values.forEach(value -> fields.add(new Choice(name, value)));
            }
        });
        return new KeptForm(incoming.path(), fields);
    }

    /** What came along with a sign-in, or null. */
    static @Nullable KeptForm from(FormData form) {
        String path = form.first(PATH).filter(ReturnPath::isOurs).orElse(null);
        if (path == null) {
            return null;
        }
        List<Choice> fields = new ArrayList<>();
        form.asMap().forEach((name, values) -> {
            if (name.startsWith(FIELD)) {
                values.forEach(value -> fields.add(new Choice(name.substring(FIELD.length()), value)));
            }
        });
        return new KeptForm(path, fields);
    }

    /** The hidden fields of the sign-in form. */
    List<Choice> hidden() {
        List<Choice> hidden = new ArrayList<>();
        hidden.add(new Choice(PATH, path));
        fields.forEach(field -> hidden.add(new Choice(FIELD + field.value(), field.label())));
        return hidden;
    }
}
