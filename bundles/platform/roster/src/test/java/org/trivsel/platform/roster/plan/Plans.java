package org.trivsel.platform.roster.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.fixture.Numbers;
import org.trivsel.platform.roster.number.Sex;
import org.trivsel.platform.roster.read.Fault;
import org.trivsel.platform.roster.read.FaultCode;
import org.trivsel.platform.roster.read.ReadLimits;
import org.trivsel.platform.roster.read.RosterFile;
import org.trivsel.platform.roster.read.RosterReader;
import org.trivsel.platform.roster.read.RosterRules;

/** A small municipality on a fixed day, and plans for lists that are given to it. */
final class Plans {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final LocalDate BIRTH = LocalDate.of(2022, 8, 28);
    static final LocalDate BEGUN = LocalDate.of(2023, 8, 1);
    static final String HEADINGS = "Fornavn;Efternavn;CPR;Fødselsdato;Id;Enhed;Stue;Fra;Til";
    static final PlanOptions WHOLE_LIST = new PlanOptions(true, false);
    static final PlanOptions WITH_UNITS = new PlanOptions(false, true);
    static final NumberKeys KEYS = number -> "key of " + new StringBuilder(number.digits()).reverse();
    static final List<KnownUnit> UNITS = List.of(new KnownUnit("blue", "sun", "Blå stue", null), new KnownUnit("red", "sun", "Rød stue", null),
            new KnownUnit("sun", "north", "Solsikken", "280101"), new KnownUnit("north", null, "Område Nord", null),
            new KnownUnit("moon", "north", "Månen", "280102"), new KnownUnit("moon-blue", "moon", "Blå stue", null));

    private final List<KnownChild> children = new ArrayList<>();

    Plans with(KnownChild... known) {
        children.addAll(List.of(known));
        return this;
    }

    RosterPlan plan(PlanOptions options, String... rows) {
        return plan(options, file(rows));
    }

    RosterPlan plan(PlanOptions options, RosterFile file) {
        return new RosterPlanner(KEYS).plan(new RosterSnapshot(UNITS, children), file, TODAY, options);
    }

    static RosterFile file(String... rows) {
        return read((HEADINGS + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8));
    }

    static RosterFile read(byte[] content) {
        return assertInstanceOf(RosterFile.class, new RosterReader(ReadLimits.USUAL).read(content, RosterRules.of(Numbers.DANISH, "da", TODAY)));
    }

    /** Asta Holm, born on {@link #BIRTH}, with an open enrolment in a unit since {@link #BEGUN}. */
    static KnownChild asta(String unit) {
        return child("asta", "Asta", "Holm", null, null, new KnownEnrolment("e1", unit, BEGUN, null));
    }

    static KnownChild child(String id, String first, String last, @Nullable String number, @Nullable String externalId, KnownEnrolment... enrolments) {
        return new KnownChild(id, number == null ? null : "key of " + new StringBuilder(number).reverse(), externalId, first, last, BIRTH, Sex.FEMALE,
                List.of(), false, List.of(), List.of(enrolments));
    }

    static Map<Integer, String> rejected(RosterPlan plan) {
        Map<Integer, String> found = new TreeMap<>();
        plan.rejected().forEach(row -> found.put(row.row().line(),
                row.faults().stream().map(fault -> fault.code().name()).collect(Collectors.joining("+"))));
        return found;
    }

    static List<FaultCode> notices(RosterPlan plan) {
        return plan.notices().stream().map(Fault::code).toList();
    }

    static PlannedChild.Created created(RosterPlan plan) {
        return only(PlannedChild.Created.class, plan);
    }

    static PlannedChild.Changed changed(RosterPlan plan) {
        return only(PlannedChild.Changed.class, plan);
    }

    static void assertUnchanged(RosterPlan plan) {
        only(PlannedChild.Unchanged.class, plan);
    }

    private static <T extends PlannedChild> T only(Class<T> kind, RosterPlan plan) {
        assertEquals(Map.of(), rejected(plan));
        assertEquals(1, plan.children().size(), () -> String.valueOf(plan.children()));
        return assertInstanceOf(kind, plan.children().get(0));
    }

    static EnrolmentStep.Begin begin(String unit, String path, LocalDate from, @Nullable LocalDate to) {
        return new EnrolmentStep.Begin(new UnitTarget.Existing(unit, path), from, to);
    }
}
