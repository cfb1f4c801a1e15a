package org.trivsel.platform.assessment;

import java.sql.SQLException;
import org.trivsel.instrument.Sex;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.store.Row;

/** A child in the lists of this bundle. */
final class ChildRow {
    /** What to select, from {@code child c} and {@link #PLACE}. */
    static final String COLUMNS = "c.id, c.given_name, c.family_name, c.birth_date, c.sex, c.languages, c.protected_address, place.unit_id, place.name";
    /** How many columns that is. */
    static final int WIDTH = 9;
    /** Where the child {@code c} is enrolled today; one parameter, the day, three times. */
    static final String PLACE = """
            left join lateral (
              select e.unit_id, v.name from enrolment e
              left join unit_version v on v.unit_id = e.unit_id and v.valid_from <= %1$s and (v.valid_to is null or v.valid_to >= %1$s)
              where e.child_id = c.id and e.valid_from <= %1$s and (e.valid_to is null or e.valid_to >= %1$s)
              order by e.valid_from desc limit 1) place on true
            """;

    private ChildRow() {
    }

    /** @param before how many columns stand before these */
    static Child read(Row row, int before) throws SQLException {
        return new Child(
                new ChildId(row.uuid(before + 1)),
                row.text(before + 2),
                row.text(before + 3),
                row.date(before + 4),
                Sex.ofId(row.text(before + 5)),
                row.texts(before + 6),
                row.flag(before + 7),
                AssessmentRow.unit(row.uuidOrNull(before + 8)),
                row.textOrNull(before + 9));
    }
}
