package org.trivsel.platform.forms.page;

import java.time.ZonedDateTime;
import org.trivsel.access.Caller;
import org.trivsel.text.Texts;
import org.trivsel.ui.Count;
import org.trivsel.ui.Phrases;

/** What the head of a printed sheet says of its printing. */
final class Printed {
    private Printed() {
    }

    /** Who prints it, and when. */
    static Count by(Texts texts, Caller caller) {
        return new Count(texts.get("print.by"),
                caller.name() + ", " + Phrases.in(texts.locale()).moment(ZonedDateTime.now(caller.tenant().zone())));
    }
}
