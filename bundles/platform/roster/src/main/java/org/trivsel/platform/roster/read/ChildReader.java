package org.trivsel.platform.roster.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.number.NumberCheck;
import org.trivsel.platform.roster.number.Sex;

/** Reads who a row is about, and what it tells of the child. */
final class ChildReader {
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_LIST = 200;

    private final RosterRules rules;
    private final DateReader dates;
    private final NumberReader numbers;
    private final NameReader names = new NameReader();

    ChildReader(RosterRules rules, DateReader dates, NumberReader numbers) {
        this.rules = rules;
        this.dates = dates;
        this.numbers = numbers;
    }

    /** What a row tells: the facts count only when the row turns out to be without faults. */
    record Found(RowIdentity identity, @Nullable ChildFacts facts) { }

    Found read(RowCells cells) {
        Names name = names.child(cells);
        LocalDate told = dates.birth(cells);
        NumberCheck.Accepted number = numbers.read(cells, told);
        LocalDate birth = birth(cells, told, number);
        Sex sex = sex(cells, number);
        String externalId = cells.text(Column.EXTERNAL_ID, LONGEST_ID);
        String id = externalId.isEmpty() ? null : externalId;
        List<String> languages = languages(cells);
        Boolean addressProtected = flag(cells, Column.ADDRESS_PROTECTED);
        List<Custodian> custodians = custodians(cells);
        RowIdentity identity = new RowIdentity(name.first(), name.last(), NumberReader.number(number), id, birth);
        return new Found(identity, birth == null ? null : new ChildFacts(name.first(), name.last(), NumberReader.number(number), birth,
                sex, languages, id, addressProtected, custodians));
    }

    private @Nullable LocalDate birth(RowCells cells, @Nullable LocalDate told, NumberCheck.@Nullable Accepted number) {
        if (told != null && number != null && !told.equals(number.birthDate())) {
            cells.fault(Column.BIRTH_DATE, FaultCode.BIRTH_DIFFERS_FROM_NUMBER, number.birthDate());
            return null;
        }
        LocalDate birth = told != null ? told : number != null ? number.birthDate() : null;
        Column column = told != null ? Column.BIRTH_DATE : Column.NATIONAL_NUMBER;
        if (birth == null) {
            if (!cells.isTold(Column.BIRTH_DATE) && !cells.isTold(Column.NATIONAL_NUMBER)) {
                cells.faultOfRow(FaultCode.IDENTITY_MISSING);
            }
        } else if (birth.isAfter(rules.today())) {
            cells.fault(column, FaultCode.BIRTH_IN_FUTURE);
        } else if (birth.plusYears(rules.oldest() + 1L).compareTo(rules.today()) <= 0) {
            cells.fault(column, FaultCode.BIRTH_TOO_EARLY, rules.oldest());
        }
        return birth;
    }

    private static @Nullable Sex sex(RowCells cells, NumberCheck.@Nullable Accepted number) {
        String text = cells.text(Column.SEX, LONGEST_ID);
        Sex byNumber = number == null || number.sex() == Sex.UNSPECIFIED ? null : number.sex();
        if (text.isEmpty()) {
            return byNumber;
        }
        Optional<Sex> told = Words.SEXES.find(text);
        if (told.isEmpty()) {
            cells.fault(Column.SEX, FaultCode.SEX_UNKNOWN);
        } else if (byNumber != null && told.get() != Sex.UNSPECIFIED && told.get() != byNumber) {
            cells.fault(Column.SEX, FaultCode.SEX_DIFFERS_FROM_NUMBER);
        }
        return byNumber == null ? told.orElse(null) : byNumber;
    }

    private static List<String> languages(RowCells cells) {
        Languages.Named named = Languages.in(cells.text(Column.LANGUAGES, LONGEST_LIST));
        if (named.unknown() != null) {
            cells.fault(Column.LANGUAGES, FaultCode.LANGUAGE_UNKNOWN, named.unknown());
        }
        return named.codes();
    }

    /** Never assumed: a protected address that becomes unprotected by a misspelling puts a family in danger. */
    private static @Nullable Boolean flag(RowCells cells, Column column) {
        String text = cells.text(column, LONGEST_ID);
        Optional<Boolean> flag = Words.FLAGS.find(text);
        if (flag.isEmpty() && !text.isEmpty()) {
            cells.fault(column, FaultCode.FLAG_UNKNOWN);
        }
        return flag.orElse(null);
    }

    private List<Custodian> custodians(RowCells cells) {
        List<Custodian> found = new ArrayList<>();
        addCustodian(cells, Column.CUSTODIAN_1, Column.CUSTODIAN_1_PROTECTED, found);
        addCustodian(cells, Column.CUSTODIAN_2, Column.CUSTODIAN_2_PROTECTED, found);
        return found;
    }

    private void addCustodian(RowCells cells, Column nameColumn, Column flagColumn, List<Custodian> found) {
        String name = names.person(cells, nameColumn);
        Boolean addressProtected = flag(cells, flagColumn);
        if (!name.isEmpty()) {
            found.add(new Custodian(name, addressProtected));
        } else if (Boolean.TRUE.equals(addressProtected) && !cells.isTold(nameColumn)) {
            cells.fault(flagColumn, FaultCode.FLAG_WITHOUT_NAME, nameColumn);
        }
    }
}
