package org.trivsel.platform.registry.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trivsel.platform.registry.Municipality.CHILDREN;
import static org.trivsel.platform.registry.Municipality.START;
import static org.trivsel.platform.registry.Municipality.UNITS;
import static org.trivsel.platform.registry.Municipality.grant;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.platform.registry.Municipality;
import org.trivsel.problem.Invalid;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;

class RegistryResourcesTest {
    private final Municipality town = new Municipality();
    private final ChildrenResource children = new ChildrenResource(CHILDREN);
    private final UnitsResource units = new UnitsResource(UNITS);
    private final UnitId house = town.unit("Mågen");
    private final ChildId child = town.child("Asta", "Holm", "2808221234", house);
    private final HttpServletRequest pedagogue = by(town.caller(grant(Role.PEDAGOGUE, house)));
    private final HttpServletRequest administration = by(town.administration);

    @Test
    void childrenAreShown() {
        ChildrenResource.Shown shown = children.get(pedagogue, child);
        assertEquals("Asta Holm female Mågen", shown.givenName() + " " + shown.familyName() + " " + shown.sex() + " " + shown.unitName());
        assertEquals(List.of(shown), children.list(pedagogue, null, "ast", "", null).children());
        assertEquals(START, children.enrolments(pedagogue, child).get(0).from());
        assertEquals(List.of(), children.custodyHolders(pedagogue, child));
        assertEquals("2808221234", children.number(administration, child).number());
        assertFalse(children.number(administration, child).toString().contains("2808221234"));
        assertThrows(NotFound.class, () -> children.number(pedagogue, child));
    }

    @Test
    void unitsComeInPages() {
        town.unit("Mågen", "Blå stue");
        town.unit("Mågen", "Rød stue");
        town.unit("Ternen");
        List<String> names = new ArrayList<>();
        UnitId next = null;
        do {
            UnitsResource.Page page = units.list(administration, null, next, "3");
            page.units().forEach(unit -> names.add(unit.name()));
            next = page.next();
        } while (next != null);
        assertEquals(List.of("Mågen", "Blå stue", "Rød stue", "Ternen"), names);
        assertEquals(List.of("Mågen", "Blå stue", "Rød stue"), units.list(pedagogue, null, null, null).units().stream().map(UnitsResource.Shown::name).toList());
        assertEquals("institution", units.get(pedagogue, house, null).kind());
        assertNull(units.get(pedagogue, house, START).parent());
        assertThrows(NotFound.class, () -> units.get(pedagogue, house, START.minusDays(1)));
        assertThrows(Invalid.class, () -> units.list(administration, null, new UnitId(UUID.randomUUID()), null));
    }

    @Test
    void unitsOfOneNameComeOnceEachPageByPage() {
        for (int i = 0; i < 7; i++) {
            UNITS.open(town.administration, "Blå stue", UnitKind.GROUP, house, START);
        }
        List<UnitId> listed = new ArrayList<>();
        UnitId next = null;
        do {
            UnitsResource.Page page = units.list(administration, null, next, "2");
            page.units().forEach(unit -> listed.add(unit.id()));
            next = page.next();
        } while (next != null);
        assertEquals(8, listed.size());
        assertEquals(8, Set.copyOf(listed).size());
    }

    @Test
    void theTreeAndAUnitAreThoseOfTheDayAsked() {
        UnitId next = town.unit("Ternen");
        LocalDate day = town.today().minusDays(9);
        UNITS.merge(town.administration, house, next, day);
        assertEquals(List.of("Mågen", "Ternen"), names(units.list(administration, day.minusDays(1), null, null)));
        assertEquals(List.of("Ternen"), names(units.list(administration, null, null, null)));
        UnitsResource.Life gone = units.get(administration, house, null);
        assertEquals("Mågen", gone.name());
        assertEquals(day.minusDays(1), gone.closed());
        assertEquals(next, gone.mergedInto());
        assertEquals(gone, units.get(administration, house, day.minusDays(1)));
        assertThrows(NotFound.class, () -> units.get(administration, house, day));
        assertNull(units.get(administration, next, null).closed());
        UnitId soon = UNITS.open(town.administration, "Svanen", UnitKind.INSTITUTION, null, town.today().plusDays(9)).id();
        assertEquals(town.today().plusDays(9), units.get(administration, soon, null).opened());
        assertEquals(List.of("Svanen", "Ternen"), names(units.list(administration, town.today().plusDays(9), null, null)));
    }

    private static List<String> names(UnitsResource.Page page) {
        return page.units().stream().map(UnitsResource.Shown::name).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "ten", "1.5", "99999999999"})
    void aLimitThatCannotBeUsedIsNamed(String limit) {
        assertEquals("limit", assertThrows(Invalid.class, () -> children.list(pedagogue, null, null, null, limit)).faults().get(0).where());
    }

    private static HttpServletRequest by(Caller caller) {
        return (HttpServletRequest) Proxy.newProxyInstance(HttpServletRequest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> caller);
    }
}
