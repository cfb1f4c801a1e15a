package org.trivsel.platform.roster.read;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.number.NationalNumber;
import org.trivsel.platform.roster.number.NumberCheck;
import org.trivsel.platform.roster.number.NumberFault;
import org.trivsel.platform.roster.number.NumberRemark;
import org.trivsel.platform.roster.number.NumberScheme;

/**
 * Reads national numbers, and gives back the zero that a spreadsheet takes from numbers of children born on the first to
 * ninth of a month. A number cell has surely lost it; bare figures in a text are believed only with a second witness.
 */
final class NumberReader {
    private static final int LONGEST = 60;
    private static final Pattern BARE = Pattern.compile("[0-9]+");

    private final NumberScheme scheme;
    private int zerosRestored;
    private int withoutModulus;

    NumberReader(NumberScheme scheme) {
        this.scheme = scheme;
    }

    int zerosRestored() {
        return zerosRestored;
    }

    int withoutModulus() {
        return withoutModulus;
    }

    /** The number of a row; null where there is none or it cannot be used, which is then among the faults. */
    NumberCheck.@Nullable Accepted read(RowCells cells, @Nullable LocalDate birthDate) {
        String text = cells.text(Column.NATIONAL_NUMBER, LONGEST);
        if (text.isEmpty()) {
            return null;
        }
        boolean zeroLost = text.length() == scheme.length() - 1 && BARE.matcher(text).matches();
        NumberCheck check = scheme.check(zeroLost ? "0" + text : text);
        if (check instanceof NumberCheck.Accepted accepted) {
            if (zeroLost && !isWitnessed(accepted, cells.cell(Column.NATIONAL_NUMBER), birthDate)) {
                cells.fault(Column.NATIONAL_NUMBER, FaultCode.NUMBER_ZERO_LOST);
                return null;
            }
            count(accepted, zeroLost);
            return accepted;
        }
        refuse(cells, zeroLost ? scheme.check(text) : check);
        return null;
    }

    private static boolean isWitnessed(NumberCheck.Accepted accepted, Cell cell, @Nullable LocalDate birthDate) {
        return cell instanceof Cell.Number || accepted.birthDate().equals(birthDate)
                || birthDate == null && !accepted.remarks().contains(NumberRemark.WITHOUT_MODULUS);
    }

    private void count(NumberCheck.Accepted accepted, boolean zeroLost) {
        zerosRestored += zeroLost ? 1 : 0;
        withoutModulus += accepted.remarks().contains(NumberRemark.WITHOUT_MODULUS) ? 1 : 0;
    }

    private static void refuse(RowCells cells, NumberCheck check) {
        NumberCheck.Refused refused = (NumberCheck.Refused) check;
        FaultCode code = FaultCode.valueOf("NUMBER_" + refused.fault().name());
        if (Set.of(NumberFault.TOO_SHORT, NumberFault.TOO_LONG).contains(refused.fault())) {
            cells.fault(Column.NATIONAL_NUMBER, code, refused.count());
        } else {
            cells.fault(Column.NATIONAL_NUMBER, code);
        }
    }

    static @Nullable NationalNumber number(NumberCheck.@Nullable Accepted accepted) {
        return accepted == null ? null : accepted.number();
    }
}
