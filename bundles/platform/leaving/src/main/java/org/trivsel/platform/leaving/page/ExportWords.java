package org.trivsel.platform.leaving.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trivsel.tenant.TenantExport;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;

/** Exports and moments in words. */
final class ExportWords {
    private final Texts t;
    private final Phrases say;
    private final ZoneId zone;

    ExportWords(Locale locale, ZoneId zone) {
        this.t = Pages.texts(locale);
        this.say = Phrases.in(locale);
        this.zone = zone;
    }

    String moment(Instant at) {
        return say.moment(at.atZone(zone));
    }

    /** @param path below which its files are fetched; null for those who do not */
    ExportsView.Row row(TenantExport export, @Nullable String path) {
        List<String> detail = new ArrayList<>();
        detail.add(t.get(export.numbers() ? "export.numbers" : "export.no-numbers"));
        switch (export.state()) {
            case ORDERED -> detail.add(t.get("export.waits"));
            case RUNNING -> detail.add(t.get("export.progress", export.done(), export.total(), export.rows()));
            case READY, EXPIRED -> detail.add(t.get("export.size", export.rows(), export.volumes()));
            case FAILED -> { }
        }
        if (export.fetched() != null) {
            detail.add(t.get("export.fetched", moment(export.fetched())));
        }
        List<String> volumes = path == null || export.state() != TenantExport.State.READY ? List.of()
                : IntStream.rangeClosed(1, export.volumes()).mapToObj(number -> path + "/" + number).toList();
        return new ExportsView.Row(export.id().toString(), t.get("export.ordered", moment(export.ordered())), detail, t.get("export.state." + export.state()),
                kind(export.state()), icon(export.state()), export.cause(), volumes);
    }

    private static @Nullable String kind(TenantExport.State state) {
        return switch (state) {
            case ORDERED, RUNNING -> "info";
            case READY -> "ok";
            case FAILED -> "late";
            case EXPIRED -> null;
        };
    }

    private static String icon(TenantExport.State state) {
        return switch (state) {
            case ORDERED, RUNNING -> "clock";
            case READY -> "check";
            case FAILED -> "warning";
            case EXPIRED -> "pause";
        };
    }
}
