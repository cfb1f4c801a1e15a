package org.trivsel.engine.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.AgeWindow;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.Setting;
import org.trivsel.instrument.Sex;

/** Norms that state keys, those with most keys first and those of one sex before those for any. */
final class KeyedCells<T> {
    private record Cell<T>(Map<Key, String> keys, Sex sex, AgeWindow ages, T thing) {
        boolean reaches(Standing standing) {
            return (sex == Sex.UNSPECIFIED || sex == standing.sex()) && ages.holds(standing.age());
        }

        boolean fits(Setting setting) {
            for (Map.Entry<Key, String> key : keys.entrySet()) {
                if (!key.getValue().equals(setting.keys().get(key.getKey()))) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Cell<T>> cells = new ArrayList<>();

    void add(Map<Key, String> keys, Sex sex, AgeWindow ages, T thing) {
        cells.add(new Cell<>(keys, sex, ages, thing));
        cells.sort(Comparator.comparing((Cell<T> cell) -> -cell.keys().size()).thenComparing(cell -> cell.sex() == Sex.UNSPECIFIED));
    }

    @Nullable T find(Standing standing) {
        for (Cell<T> cell : cells) {
            if (cell.reaches(standing) && cell.fits(standing.setting())) {
                return cell.thing();
            }
        }
        return null;
    }

    /** A key without which there would be a norm, and its value; nothing when age or sex already rule out all of them. */
    Optional<Map.Entry<Key, String>> lacking(Standing standing) {
        Map<Key, String> found = new EnumMap<>(Key.class);
        for (Cell<T> cell : cells) {
            if (cell.reaches(standing)) {
                cell.keys().forEach((key, value) -> {
                    if (!value.equals(standing.setting().keys().get(key))) {
                        found.putIfAbsent(key, standing.setting().key(key).orElse("unknown"));
                    }
                });
            }
        }
        return found.entrySet().stream().findFirst();
    }
}
