package org.trivsel.platform.roster.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.imports.ImportStatus;
import org.trivsel.platform.roster.imports.RosterImport;
import org.trivsel.platform.roster.imports.RosterImports;
import org.trivsel.platform.roster.plan.RosterPlan;
import org.trivsel.platform.roster.preview.Entry;
import org.trivsel.platform.roster.preview.SealedPages;
import org.trivsel.platform.roster.preview.Section;
import org.trivsel.platform.roster.read.Fault;
import org.trivsel.platform.roster.read.RosterTexts;
import org.trivsel.text.Texts;
import org.trivsel.ui.Count;
import org.trivsel.ui.Phrases;
import org.trivsel.ui.Tab;
import org.trivsel.web.Request;

/** What the page of an import shows. Belongs to one request. */
final class ImportViews {
    private static final List<Section> SECTIONS = List.of(Section.REJECTED, Section.CREATED, Section.CHANGED, Section.ENDED, Section.UNITS);

    private final RosterImports imports;
    private final Request request;
    private final Texts t;
    private final RosterTexts reasons;

    ImportViews(RosterImports imports, Request request) {
        this.imports = imports;
        this.request = request;
        this.t = Pages.texts(request.locale());
        this.reasons = RosterTexts.in(request.locale().getLanguage());
    }

    ImportView view(RosterImport it, @Nullable String note) {
        Section section = section(it);
        int all = section == null ? 0 : size(it.counts(), section);
        int last = Math.max(1, (all + SealedPages.SIZE - 1) / SealedPages.SIZE);
        int page = Math.min(last, page());
        List<Entry> entries = section == null ? List.of() : imports.entries(request.caller(), it.id(), section, page);
        String path = ImportPages.path(it);
        return new ImportView(path, request.csrfToken(), it.status().word(), t.get("title." + it.status().word()), detail(it), note, writes(it),
                it.counts().rejected(), it.isUndoable(), it.quarantine(), counts(it), remarks(it), obstacles(it), tabs(it, section),
                section == null ? "" : section.word(), section == Section.CREATED ? children(entries) : List.of(),
                section == Section.REJECTED || section == Section.CREATED ? List.of() : rows(entries),
                section == Section.REJECTED ? faults(entries) : List.of(),
                page > 1 ? at(path, section, page - 1) : null, page < last ? at(path, section, page + 1) : null,
                last > 1 ? t.get("page.of", (page - 1) * SealedPages.SIZE + 1, Math.min(page * SealedPages.SIZE, all), all) : null);
    }

    private String detail(RosterImport it) {
        return it.fileName() + " · " + Phrases.in(request.locale()).moment(it.createdAt().atZone(request.caller().tenant().zone()));
    }

    private static int writes(RosterImport it) {
        return it.counts().created() + it.counts().changed() + it.counts().ended();
    }

    private List<Count> counts(RosterImport it) {
        if (it.status() == ImportStatus.REFUSED || it.status() == ImportStatus.FAILED) {
            return List.of();
        }
        RosterPlan.Summary counts = it.counts();
        String tense = it.status() == ImportStatus.PREVIEW ? "" : ".done";
        return List.of(count("created" + tense, counts.created()), count("changed" + tense, counts.changed()), count("ended" + tense, counts.ended()),
                count("unchanged", counts.unchanged()), count("rejected" + tense, counts.rejected()));
    }

    private Count count(String what, int number) {
        return new Count(t.get("count." + what), t.get("number", number));
    }

    private List<String> remarks(RosterImport it) {
        return imports.entries(request.caller(), it.id(), Section.FILE, 1).stream().flatMap(entry -> entry.faults().stream())
                .map(fault -> fault.line() == 0 ? reasons.text(fault) : t.get("remark.line", String.valueOf(fault.line()), reasons.text(fault)))
                .distinct().toList();
    }

    /** What stood in the way of the last attempt to undo it. */
    private List<String> obstacles(RosterImport it) {
        return it.status() != ImportStatus.COMMITTED || it.note() == null ? List.of()
                : imports.entries(request.caller(), it.id(), Section.OBSTACLES, 1).stream().flatMap(entry -> entry.faults().stream())
                        .map(reasons::text).distinct().toList();
    }

    /** The section asked for, else the first with something in it; null when all are empty. */
    private @Nullable Section section(RosterImport it) {
        Optional<Section> asked = request.query("show").flatMap(Section::of).filter(SECTIONS::contains).filter(one -> size(it.counts(), one) > 0);
        return asked.or(() -> SECTIONS.stream().filter(one -> size(it.counts(), one) > 0).findFirst()).orElse(null);
    }

    private static int size(RosterPlan.Summary counts, Section section) {
        return switch (section) {
            case REJECTED -> counts.rejected();
            case CREATED -> counts.created();
            case CHANGED -> counts.changed();
            case ENDED -> counts.ended();
            case UNITS -> counts.units();
            case FILE, OBSTACLES -> 0;
        };
    }

    private int page() {
        return request.query("page").filter(text -> text.matches("[1-9][0-9]{0,5}")).map(Integer::valueOf).orElse(1);
    }

    private List<Tab> tabs(RosterImport it, @Nullable Section shown) {
        String tense = it.status() == ImportStatus.PREVIEW ? "" : ".done";
        return SECTIONS.stream().filter(section -> size(it.counts(), section) > 0)
                .map(section -> new Tab(at(ImportPages.path(it), section, 1), t.get("tab." + section.word() + tense, size(it.counts(), section)), section == shown))
                .toList();
    }

    private static String at(String path, @Nullable Section section, int page) {
        return path + "?show=" + (section == null ? "" : section.word()) + (page > 1 ? "&page=" + page : "") + "#list";
    }

    private List<ImportView.NewChild> children(List<Entry> entries) {
        DetailWords words = new DetailWords(request.locale());
        return entries.stream().map(entry -> words.of(lines(entry), entry)).toList();
    }

    private List<ImportView.Row> rows(List<Entry> entries) {
        DetailWords words = new DetailWords(request.locale());
        return entries.stream().map(entry -> new ImportView.Row(lines(entry), entry.name(), words.of(entry.details()))).toList();
    }

    private List<ImportView.Reason> faults(List<Entry> entries) {
        List<ImportView.Reason> rows = new ArrayList<>();
        for (Entry entry : entries) {
            for (Fault fault : entry.faults()) {
                rows.add(new ImportView.Reason(lines(entry), entry.name(), fault.column() == null ? "" : fault.column(),
                        fault.found() == null ? "" : fault.found(), reasons.text(fault)));
            }
        }
        return rows;
    }

    private static String lines(Entry entry) {
        return entry.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
