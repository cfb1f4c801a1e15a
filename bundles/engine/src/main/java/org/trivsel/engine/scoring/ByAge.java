package org.trivsel.engine.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.AgeWindow;

/** Things by age; their windows do not overlap. */
final class ByAge<T> {
    private record Cell<T>(AgeWindow ages, T thing) { }

    private final List<Cell<T>> cells = new ArrayList<>();

    void add(AgeWindow ages, T thing) {
        cells.add(new Cell<>(ages, thing));
        cells.sort(Comparator.comparing(cell -> cell.ages().from()));
    }

    @Nullable T at(Age age) {
        for (Cell<T> cell : cells) {
            if (cell.ages().holds(age)) {
                return cell.thing();
            }
        }
        return null;
    }
}
