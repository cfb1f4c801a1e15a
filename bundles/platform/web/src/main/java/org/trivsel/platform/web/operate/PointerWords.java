package org.trivsel.platform.web.operate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.web.page.Pages;
import org.trivsel.text.Texts;
import org.trivsel.tool.Pointer;
import org.trivsel.ui.Phrases;

/** Decisions about versions in words. */
final class PointerWords {
    private final Texts t;
    private final Phrases say;
    private final ZoneId zone;

    PointerWords(Locale locale, ZoneId zone) {
        this.t = Pages.texts(locale);
        this.say = Phrases.in(locale);
        this.zone = zone;
    }

    /** What holds for a tenant in one line. @param own of the tenant and its units, as they come from the service */
    String line(List<Pointer> own, @Nullable Pointer everybody) {
        Pointer holding = own.stream().filter(pointer -> pointer.target().unit() == null && !pointer.isPlanned(Instant.now())).findFirst().orElse(null);
        return holding == null || holding.version() == null ? ofAll(everybody) : holding.version() + " · " + since(holding);
    }

    private String ofAll(@Nullable Pointer everybody) {
        return everybody == null || everybody.version() == null ? t.get("point.undecided") : t.get("point.as-all-now", everybody.version());
    }

    String moment(Instant at) {
        return say.moment(at.atZone(zone));
    }

    String since(Pointer pointer) {
        String by = pointer.by() == null ? t.get("point.system") : pointer.by();
        return t.get(pointer.isPlanned(Instant.now()) ? "point.planned-by" : "point.since-by", say.moment(pointer.from().atZone(zone)), by);
    }

    PointerView.Row row(Pointer pointer, int seen) {
        boolean whole = pointer.target().unit() == null;
        String whom = pointer.target().tenant() == null ? t.get("point.all") : whole ? t.get("point.whole") : String.valueOf(pointer.unitName());
        String version = pointer.version() != null ? pointer.version() : t.get(whole ? "point.as-all" : "point.as-above");
        boolean forAll = pointer.target().tenant() == null;
        return new PointerView.Row(whom, forAll ? "tools" : whole ? "institution" : "group", version, since(pointer), pointer.reason(),
                whole ? "" : pointer.target().unit().toString(), seen, pointer.isPlanned(Instant.now()), forAll && pointer.revision() == 1);
    }
}
