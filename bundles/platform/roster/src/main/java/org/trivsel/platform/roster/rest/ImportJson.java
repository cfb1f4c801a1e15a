package org.trivsel.platform.roster.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.imports.RosterImport;
import org.trivsel.platform.roster.preview.Entry;
import org.trivsel.platform.roster.read.Fault;
import org.trivsel.platform.roster.read.RosterTexts;

/** Imports as programs read them. */
public final class ImportJson {
    private ImportJson() {
    }

    /** How an import stands. */
    public record Standing(
            UUID id, String status, @Nullable String note, String fileName, boolean endMissing, boolean createUnits, Instant createdAt,
            Instant changedAt, int done, int total, Counts counts) {
        static Standing of(RosterImport it) {
            return new Standing(it.id(), it.status().word(), it.note(), it.fileName(), it.options().endMissing(), it.options().createUnits(),
                    it.createdAt(), it.changedAt(), it.done(), it.total(), Counts.of(it));
        }
    }

    /** The same with what is said of the file, and a page of the rows that are not taken. */
    public record Whole(
            UUID id, String status, @Nullable String note, String fileName, boolean endMissing, boolean createUnits, Instant createdAt,
            Instant changedAt, int done, int total, Counts counts, List<Reason> remarks, List<Reason> obstacles, List<Rejected> rejected,
            @Nullable Integer nextPage) {
        static Whole of(RosterImport it, List<Reason> remarks, List<Reason> obstacles, List<Rejected> rejected,
                @Nullable Integer nextPage) {
            return new Whole(it.id(), it.status().word(), it.note(), it.fileName(), it.options().endMissing(), it.options().createUnits(),
                    it.createdAt(), it.changedAt(), it.done(), it.total(), Counts.of(it), remarks, obstacles, rejected, nextPage);
        }
    }

    /** Children by what becomes of them; rows that are not taken; units that are opened. */
    public record Counts(int created, int changed, int ended, int unchanged, int rejected, int units) {
        static Counts of(RosterImport it) {
            return new Counts(it.counts().created(), it.counts().changed(), it.counts().ended(), it.counts().unchanged(), it.counts().rejected(),
                    it.counts().units());
        }
    }

    /** A row that is not taken. @param line as a spreadsheet program counts it */
    public record Rejected(int line, List<Reason> reasons) {
        static Rejected of(Entry entry, Locale locale) {
            return new Rejected(entry.lines().get(0), entry.faults().stream().map(fault -> Reason.of(fault, locale)).toList());
        }
    }

    /** Why. @param line of the file, or null for the file as a whole @param column its heading, or null for the row or file as a whole */
    public record Reason(@Nullable Integer line, @Nullable String column, String code, String text) {
        static Reason of(Fault fault, Locale locale) {
            return new Reason(fault.line() == 0 ? null : fault.line(), fault.column(), fault.code().key().substring("fault.".length()),
                    RosterTexts.in(locale.getLanguage()).text(fault));
        }
    }
}
