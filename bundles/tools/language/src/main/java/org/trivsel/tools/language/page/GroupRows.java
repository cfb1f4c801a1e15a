package org.trivsel.tools.language.page;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.assessment.Assessment;
import org.trivsel.assessment.GroupRow;
import org.trivsel.instrument.FormChoice;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Outcome.ScaleScore;
import org.trivsel.text.Texts;
import org.trivsel.tools.language.LanguageAssessments;
import org.trivsel.tools.language.Taken;
import org.trivsel.tools.language.page.GroupView.Block;
import org.trivsel.tools.language.page.GroupView.Cell;
import org.trivsel.tools.language.page.GroupView.Column;
import org.trivsel.tools.language.page.GroupView.Row;
import org.trivsel.ui.GroupState;
import org.trivsel.ui.Phrases;

/** Makes the rows of a group. */
final class GroupRows {
    private final Texts texts;
    private final Phrases phrases;
    private final LocalDate today;
    private final Instrument newest;
    private final List<Block> blocks;
    private final LanguageAssessments assessments;

    GroupRows(Texts texts, LocalDate today, Instrument newest, List<Block> blocks, LanguageAssessments assessments) {
        this.texts = texts;
        this.phrases = Phrases.in(texts.locale());
        this.today = today;
        this.newest = newest;
        this.blocks = blocks;
        this.assessments = assessments;
    }

    /** @param called what the child is called among these children */
    Row row(GroupRow row, String called) {
        FormChoice choice = newest.chooseForm(row.child().birthDate(), today);
        GroupState state = GroupState.of(row);
        Optional<Taken> taken = assessments.taken(row.latest());
        List<List<Cell>> cells = taken.map(this::cells).orElse(List.of());
        String action = action(row, state);
        String childPath = taken.map(one -> Paths.assessment(one.assessment().id())).orElse(Paths.child(row.child().id()));
        boolean wide = cells.isEmpty();
        return new Row(called, childPath, phrases.shortAge(row.child().ageOn(today)), cells,
                wide ? wide(state, choice) : null, wide ? action : null, state.icon(), texts.get("status." + state.key()),
                wide ? null : action);
    }

    private @Nullable String action(GroupRow row, GroupState state) {
        Assessment draft = row.draft();
        if (draft != null) {
            return Paths.run(draft.id());
        }
        return state == GroupState.DUE ? Paths.start(row.child().id()) : null;
    }

    private String wide(GroupState state, FormChoice choice) {
        return switch (state) {
            case DRAFT -> texts.get("continue");
            case DUE -> texts.get("begin");
            case DONE, NOT_NOW -> choice instanceof FormChoice.TooYoung young
                    ? texts.get("group.too-young", phrases.shortAge(Period.ofMonths(young.from().months()).normalized()))
                    : texts.get("group.no-form");
        };
    }

    private List<List<Cell>> cells(Taken taken) {
        return blocks.stream().map(block -> block.columns().stream().map(column -> cell(taken, column)).toList()).toList();
    }

    private Cell cell(Taken taken, Column column) {
        Optional<ScaleScore> score = taken.outcome().scale(column.scale());
        if (score.isEmpty()) {
            return new Cell(Bands.NONE, texts.get("dot"), texts.get("not-taken"));
        }
        Integer percentile = Bands.percentile(score.get().percentile());
        if (percentile == null) {
            return new Cell(Bands.NONE, texts.get("dash"), texts.get("not-scorable"));
        }
        Bands bands = new Bands(taken.definition(), language());
        return new Cell(bands.effort(score.get().band()), percentile.toString(), bands.word(score.get().band(), ""));
    }

    private String language() {
        return texts.locale().getLanguage();
    }
}
