package org.trivsel.platform.country;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trivsel.access.Grant;
import org.trivsel.access.Role;
import org.trivsel.country.Comparison;
import org.trivsel.country.Country;
import org.trivsel.country.Difference;
import org.trivsel.problem.Conflict;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.UnitKind;

/** A new version of a pack changes nothing for a tenant until an operator has looked at what is different. */
class AgreementsTest {
    private static final String LOG = "legal/logMonths";
    private static final String ISLAND = "levels/MUNICIPALITY/names/en";
    private static final String NEWER = Sealand.yaml("logMonths: 24", "logMonths: 36", "en: Island", "en: Archipelago", "{language: true}",
            "{language: true, motor: true}");

    private final World world = new World();

    @Test
    void aTenantThatIsFoundedHasWhatThePackSays() {
        world.settle();
        assertEquals("1.0.0 1.0.0 1 []", state());
        assertEquals("Island", island());
    }

    @Test
    void whatIsChangedForATenantHoldsForItAndIsSeen() {
        world.settle();
        change(ISLAND, "Atoll");
        assertEquals("Atoll", island());
        assertEquals("1.0.0 1.0.0 2 [levels/MUNICIPALITY/names/en Island>Atoll>Island local]", state());
        change(ISLAND, null);
        assertEquals("Island 1.0.0 1.0.0 3 []", island() + " " + state());
    }

    @Test
    void aNewVersionChangesNothingByItselfAndShowsAllThreeSides() {
        world.settle();
        change(ISLAND, "Atoll");
        world.packs.install("1.1.0", NEWER);
        assertEquals("1.0.0 1.1.0 2 [legal/logMonths 24>24>36 open, levels/MUNICIPALITY/names/en Island>Atoll>Archipelago conflict, "
                + "modules/motor null>null>true open]", state());
        assertEquals("Atoll 24", island() + " " + effective().legal().logMonths());
        assertEquals(Set.of("language"), world.tools(world.today, world.deck));
    }

    @Test
    void whatIsTakenComesAndWhatIsKeptStays() {
        world.settle();
        change(ISLAND, "Atoll");
        world.packs.install("1.1.0", NEWER);
        agree(Set.of(LOG, "modules/motor"));
        assertEquals("Atoll 36", island() + " " + effective().legal().logMonths());
        assertEquals("1.1.0 1.1.0 3 [levels/MUNICIPALITY/names/en Archipelago>Atoll>Archipelago local]", state());
        assertEquals(Set.of("language", "motor"), world.tools(world.today, world.deck));
        assertEquals(List.of("country.change DONE", "country.agree DONE"), world.audited());
    }

    @Test
    void whatIsNotTakenIsKeptAsTheTenantsOwn() {
        world.settle();
        world.packs.install("1.1.0", NEWER);
        agree(Set.of());
        assertEquals("Island 24", island() + " " + effective().legal().logMonths());
        assertEquals("1.1.0 1.1.0 2 [legal/logMonths 36>24>36 local, levels/MUNICIPALITY/names/en Archipelago>Island>Archipelago local, "
                + "modules/motor true>null>true local]", state());
    }

    @Test
    void aLevelThatThePackDoesNotHaveAnyMoreCanBeKept() {
        world.settle();
        world.packs.install("1.1.0", Sealand.yaml("  GROUP: {names: {da: Dæk, en: Deck, nb: Dekk, de: Deck}, under: [INSTITUTION]}\n", ""));
        agree(Set.of());
        assertEquals("Deck", effective().level(UnitKind.GROUP).orElseThrow().name(Locale.ENGLISH));
        change("levels/GROUP/names/en", null);
        assertEquals("[]", now().differences().toString());
        assertEquals(false, effective().level(UnitKind.GROUP).isPresent());
    }

    @Test
    void whatThePackTakesAwayIsTakenAwayOnlyWhereThatIsTaken() {
        world.settle();
        world.packs.install("1.1.0", Sealand.yaml("{language: true}", "{}"));
        assertEquals("1.0.0 1.1.0 1 [modules/language true>true>null open]", state());
        agree(Set.of("modules/language"));
        assertEquals(Set.of(), world.tools(world.today, world.deck));
    }

    @Test
    void aChangeThatThePackHasMadeTooIsNoChangeAnyMore() {
        world.settle();
        change(LOG, "36");
        world.packs.install("1.1.0", Sealand.yaml("logMonths: 24", "logMonths: 36"));
        agree(Set.of());
        assertEquals("1.1.0 1.1.0 3 []", state());
    }

    @Test
    void whatThePackCannotBeIsRefused() {
        world.settle();
        assertEquals("cannot-be", fault(LOG, "many"));
        assertEquals("cannot-be", fault("school/ageBy", "02-31"));
        assertEquals("cannot-be", fault("zone", "Moon/Base"));
        assertEquals("value", fault(LOG, ""));
        assertEquals("unknown-path", fault("numbers", "cpr"));
        assertEquals("unknown-path", fault("modules/language", "false"));
        assertEquals("unknown-path", fault("no/such/path", "x"));
        assertEquals("1.0.0 1.0.0 1 []", state());
    }

    @Test
    void ofTwoOperatorsAtOnceOneIsTold() {
        world.settle();
        change(LOG, "36");
        assertEquals("decided-meanwhile", assertThrows(Conflict.class,
                () -> world.office.change(world.operator, world.tenant.id(), LOG, "48", 1)).code());
        String mark = now().mark();
        world.packs.install("1.1.0", NEWER);
        assertEquals("pack-changed", assertThrows(Conflict.class,
                () -> world.office.agree(world.operator, world.tenant.id(), mark, Set.of(), 2)).code());
        assertEquals("not-open", assertThrows(Invalid.class,
                () -> world.office.agree(world.operator, world.tenant.id(), now().mark(), Set.of("school/age"), 2)).faults().get(0).code());
    }

    @Test
    void aTenantFromBeforeAgreesForTheFirstTime() {
        assertEquals("nothing-agreed", assertThrows(Conflict.class,
                () -> world.office.change(world.operator, world.tenant.id(), LOG, "48", 0)).code());
        Comparison first = now();
        Set<String> all = first.differences().stream().filter(Difference::isOpen).map(Difference::path).collect(Collectors.toSet());
        world.office.agree(world.operator, world.tenant.id(), first.mark(), all, 0);
        assertEquals("1.0.0 1.0.0 1 []", state());
        assertEquals(Set.of("language"), world.tools(world.today, world.deck));
    }

    @Test
    void whenThePacksBundleGoesWhatWasAgreedOnStays() {
        world.settle();
        change(ISLAND, "Atoll");
        world.packs.remove();
        assertEquals("Atoll", island());
        assertEquals("1.0.0 null 2 [levels/MUNICIPALITY/names/en Island>Atoll>Island local]", state());
        assertEquals("Sealand", world.countries.find(Sealand.CODE).orElseThrow().name(Locale.ENGLISH));
    }

    @Test
    void onlyOperatorsSeeAndDecide() {
        var leader = world.caller(world.tenant, new Grant(Role.LEADER, null, world.today, null));
        assertThrows(Forbidden.class, () -> world.office.packs(leader));
        assertThrows(Forbidden.class, () -> world.office.compare(leader, world.tenant.id()));
        assertThrows(Forbidden.class, () -> world.office.agree(leader, world.tenant.id(), "", Set.of(), 0));
    }

    private void change(String path, @org.jspecify.annotations.Nullable String value) {
        world.office.change(world.operator, world.tenant.id(), path, value, now().revision());
    }

    private void agree(Set<String> taken) {
        world.office.agree(world.operator, world.tenant.id(), now().mark(), taken, now().revision());
    }

    private String fault(String path, String value) {
        return assertThrows(Invalid.class, () -> change(path, value)).faults().get(0).code();
    }

    private Comparison now() {
        return world.office.compare(world.operator, world.tenant.id());
    }

    private Country effective() {
        return world.countries.of(world.tenant).orElseThrow();
    }

    private String island() {
        return effective().level(UnitKind.MUNICIPALITY).orElseThrow().name(Locale.ENGLISH);
    }

    private String state() {
        Comparison now = now();
        return now.agreed() + " " + now.now() + " " + now.revision() + " " + now.differences().stream()
                .map(one -> one.path() + " " + one.agreed() + ">" + one.here() + ">" + one.now() + " "
                        + (one.isConflict() ? "conflict" : one.isOpen() ? "open" : "local")).toList();
    }
}
