package org.trivsel.platform.web.testlib;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.instrument.Sex;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.Child;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.ChildPage;
import org.trivsel.registry.ChildQuery;
import org.trivsel.registry.Children;
import org.trivsel.registry.CustodyHolder;
import org.trivsel.registry.Enrolment;
import org.trivsel.registry.UnitId;

/** A hundred and twenty invented children, one of them with a hostile name. */
public final class MemoryChildren implements Children {
    public static final ChildId NOAH = id(0);
    public static final ChildId HOSTILE = id(1);
    private static final List<String> GIVEN = List.of("Noah", "<script>alert(1)</script>", "Ella", "Asta", "Villads", "Mikkeline", "Omar", "Freja",
            "Aqqaluk", "Karla", "Tobias", "Øyvind", "Åse");
    private static final List<String> FAMILY = List.of("Eksempel", "\"><img src=x onerror=alert(1)>", "Prøve", "Opdigtet", "Øvelse");
    private final List<Child> all = new ArrayList<>();

    public MemoryChildren() {
        for (int i = 0; i < 120; i++) {
            UnitId unit = i % 3 == 0 ? World.LAERKE : World.HAVOERN;
            String unitName = i % 3 == 0 ? "Stue Lærke" : "Stue Havørn";
            all.add(new Child(id(i), GIVEN.get(i % GIVEN.size()), FAMILY.get(i % FAMILY.size()), LocalDate.of(2022, 1 + i % 9, 1 + i % 27),
                    i % 2 == 0 ? Sex.MALE : Sex.FEMALE, i == 0 ? List.of("da", "pl") : i == 1 ? List.of() : List.of("da"), i == 1, unit, unitName));
        }
    }

    @Override
    public Child get(Caller caller, ChildId id, Permission purpose) {
        return all.stream().filter(child -> child.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    @Override
    public ChildPage list(Caller caller, ChildQuery query) {
        if (!caller.has(Permission.CHILD_LIST)) {
            throw new Forbidden("no", null);
        }
        String q = query.q() == null ? "" : query.q().toLowerCase(Locale.ROOT);
        List<Child> fitting = all.stream()
                .filter(child -> query.unit() == null || query.unit().equals(child.unit()))
                .filter(child -> child.name().toLowerCase(Locale.ROOT).startsWith(q) || child.familyName().toLowerCase(Locale.ROOT).startsWith(q))
                .toList();
        int from = query.cursor() == null ? 0 : Integer.parseInt(query.cursor());
        int to = Math.min(fitting.size(), from + query.limit());
        return new ChildPage(fitting.subList(from, to), to < fitting.size() ? String.valueOf(to) : null);
    }

    @Override
    public List<Enrolment> enrolments(Caller caller, ChildId id) {
        return List.of(new Enrolment(id, World.HAVOERN, "Stue Havørn", LocalDate.of(2025, 3, 1), null),
                new Enrolment(id, World.LAERKE, "Stue Lærke", LocalDate.of(2024, 8, 1), LocalDate.of(2025, 2, 28)));
    }

    @Override
    public List<CustodyHolder> custodyHolders(Caller caller, ChildId id) {
        return List.of(new CustodyHolder(new UUID(5, 1), "Maria Eksempel", false, LocalDate.of(2022, 1, 1), null),
                new CustodyHolder(new UUID(5, 2), "Jan Eksempel", true, LocalDate.of(2022, 1, 1), null));
    }

    @Override
    public Optional<String> nationalNumber(Caller caller, ChildId id) {
        return Optional.of("010122-0000");
    }

    private static ChildId id(int number) {
        return new ChildId(new UUID(4, number));
    }
}
