package org.trivsel.platform.web.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.Unit;
import org.trivsel.registry.UnitLife;
import org.trivsel.text.Texts;
import org.trivsel.ui.Phrases;

/** How a unit came, changed and went, in words. */
final class LifeWords {
    private final UnitLife life;
    private final LocalDate today;
    private final Texts t;
    private final Phrases say;

    LifeWords(UnitLife life, LocalDate today, Texts t, Phrases say) {
        this.life = life;
        this.today = today;
        this.t = t;
        this.say = say;
    }

    /** @param on the day asked for */
    List<String> notes(LocalDate on) {
        List<String> notes = new ArrayList<>();
        if (life.opened().isAfter(today)) {
            notes.add(t.get("units.opens", say.date(life.opened())));
        }
        LocalDate closed = life.closed();
        if (closed != null) {
            notes.add(t.get(closed.isBefore(today) ? "units.closed" : "units.closes", say.date(closed)));
        }
        if (!on.equals(today) && !life.isOpenOn(on)) {
            notes.add(t.get("units.not-that-day", say.date(on)));
        }
        return notes;
    }

    UnitView.@Nullable Into into() {
        UnitLife.Other other = life.mergedInto();
        LocalDate closed = life.closed();
        if (other == null || closed == null) {
            return null;
        }
        String text = t.get(closed.isBefore(today) ? "units.merged" : "units.merges", other.name(), say.date(closed.plusDays(1)));
        return new UnitView.Into(text, other.readable() ? UnitsPages.PATH + "/" + other.id() : null, other.name());
    }

    /** Newest first. */
    List<UnitView.Version> history() {
        List<UnitView.Version> versions = new ArrayList<>(life.stages().stream().map(this::version).toList());
        Collections.reverse(versions);
        return versions;
    }

    private UnitView.Version version(UnitLife.Stage stage) {
        Unit unit = stage.unit();
        return new UnitView.Version(unit.name(), stage.parent() == null ? null : stage.parent().name(), say.date(unit.from()),
                unit.to() == null ? null : say.date(unit.to()), UnitsPages.PATH + "/" + unit.id() + "?on=" + unit.from());
    }
}
