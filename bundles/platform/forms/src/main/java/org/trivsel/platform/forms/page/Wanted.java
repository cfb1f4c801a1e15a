package org.trivsel.platform.forms.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.trivsel.assessment.ExportQuery;
import org.trivsel.assessment.ExportQuery.Format;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitId;
import org.trivsel.text.Texts;
import org.trivsel.ui.Wrong;
import org.trivsel.web.Request;

/**
 * Which results are to be taken out, as typed and as understood.
 *
 * @param from as typed
 * @param to as typed
 * @param groups none for the whole unit
 * @param wrongs what is wrong with the fields
 */
public record Wanted(String from, String to, List<UnitId> groups, Format format, List<Wrong> wrongs) {
    static final String FROM = "from";
    static final String TO = "to";
    static final String GROUP = "group";
    static final String FORMAT = "format";

    /** Of the year until today. */
    public static Wanted usual(Request request) {
        LocalDate today = request.caller().today();
        return new Wanted(today.minusYears(1).plusDays(1).toString(), today.toString(), List.of(), Format.XLSX, List.of());
    }

    /** @throws NotFound when a group is not among those of the page, or the kind of file is none of the two: neither can be chosen there */
    public static Wanted read(Request request, ExportPage page) {
        Texts texts = Pages.texts(request.locale());
        String from = request.field(FROM).orElse("");
        String to = request.field(TO).orElse("");
        List<Wrong> wrongs = new ArrayList<>();
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(to);
        if (first.isEmpty()) {
            wrongs.add(new Wrong(FROM, texts.get("date.unreadable")));
        }
        if (last.isEmpty()) {
            wrongs.add(new Wrong(TO, texts.get("date.unreadable")));
        } else if (first.isPresent() && first.get().isAfter(last.get())) {
            wrongs.add(new Wrong(TO, texts.get("export.to.before")));
        }
        Format format = Stream.of(Format.values()).filter(one -> id(one).equals(request.field(FORMAT).orElse(null))).findFirst().orElseThrow(NotFound::new);
        return new Wanted(from, to, request.fields(GROUP).stream().map(text -> group(text, page)).toList(), format, wrongs);
    }

    private static UnitId group(String text, ExportPage page) {
        return page.groups().stream().map(Unit::id).filter(one -> one.toString().equalsIgnoreCase(text)).findFirst().orElseThrow(NotFound::new);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static String id(Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    /** What is asked for; nothing is wrong with it. */
    public ExportQuery query(ExportPage page) {
        return new ExportQuery(page.instrument().definition().id(), groups.isEmpty() ? List.of(page.unit().id()) : groups, LocalDate.parse(from),
                LocalDate.parse(to), format);
    }

    /** The same with the reason why it cannot be had: there is more than one file takes. */
    public Wanted refused(Request request, Invalid refused) {
        if (refused.faults().stream().noneMatch(fault -> fault.code().equals("export-many") || fault.code().equals("export-large"))) {
            throw refused;
        }
        return new Wanted(from, to, groups, format, List.of(new Wrong(FROM, Pages.texts(request.locale()).get("export.many"))));
    }
}
