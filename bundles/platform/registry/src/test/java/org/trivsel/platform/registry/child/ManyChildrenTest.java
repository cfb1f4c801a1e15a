package org.trivsel.platform.registry.child;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trivsel.platform.registry.Municipality.AUDIT;
import static org.trivsel.platform.registry.Municipality.DATABASE;
import static org.trivsel.platform.registry.Municipality.KEYS;
import static org.trivsel.platform.registry.Municipality.START;
import static org.trivsel.platform.registry.Municipality.WRITER;
import static org.trivsel.platform.registry.Municipality.grant;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.access.Role;
import org.trivsel.instrument.Sex;
import org.trivsel.platform.registry.ExplainingStore;
import org.trivsel.platform.registry.Municipality;
import org.trivsel.platform.registry.access.RegisterAccess;
import org.trivsel.registry.ChildEntry;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.ChildQuery;
import org.trivsel.registry.EnrolmentEntry;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.registry.UnitPath;

/** What is shown to a person costs the same with 600 and with 60,000 children in the tenant: pages touched, not time, so that it can be trusted. */
class ManyChildrenTest {
    private static final ExplainingStore EXPLAINING = new ExplainingStore(DATABASE.store());
    private static final RegisterAccess ACCESS = new RegisterAccess(EXPLAINING, AUDIT);
    private static final AuditedChildren EXPLAINED = new AuditedChildren(EXPLAINING, ACCESS, AUDIT, KEYS);
    private static final AuditedChildren CHILDREN = Municipality.CHILDREN;
    private static final Logger LOG = LoggerFactory.getLogger(ManyChildrenTest.class);
    private static final int HOUSE = 100;
    /** A district of the large town has 3,000 children, that of the small one 600: a few pages for each is what it may take. */
    private static final long DISTRICT_PAGES = 30_000;
    private static Town small;
    private static Town large;

    @BeforeAll
    static void fill() throws SQLException {
        small = new Town(6);
        large = new Town(600);
        try (var superuser = DATABASE.superuser(); var statement = superuser.createStatement()) {
            // All rows are looked at: from a sample, now and then another plan is found.
            statement.execute("set default_statistics_target = 1000");
            statement.execute("analyze");
        }
    }

    @Test
    void whatAPersonSeesIsFlat() {
        List<String> steep = new ArrayList<>();
        questions().forEach((name, question) -> {
            long few = EXPLAINING.pages(() -> question.ask(EXPLAINED, small));
            long many = EXPLAINING.pages(() -> question.ask(EXPLAINED, large));
            LOG.info("{}: {} and {} pages, database {} ms, all {} ms", name, few, many, "%.2f".formatted(EXPLAINING.millis()), millis(question, large));
            if (many > Math.max(2 * few + 500, name.startsWith("district") ? DISTRICT_PAGES : 0)) {
                steep.add(name + ": " + few + " pages with 600 children, " + many + " with 60,000\n" + EXPLAINING.plans());
            }
        });
        assertTrue(steep.isEmpty(), () -> String.join("\n\n", steep));
    }

    private static Map<String, Question> questions() {
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put("child, by pedagogue", (children, town) -> children.get(town.pedagogue, town.child, Permission.CHILD_READ));
        questions.put("child, by administration", (children, town) -> children.get(town.filled.administration, town.child, Permission.CHILD_READ));
        questions.put("enrolments", (children, town) -> children.enrolments(town.pedagogue, town.child));
        questions.put("custody", (children, town) -> children.custodyHolders(town.pedagogue, town.child));
        questions.put("number", (children, town) -> children.nationalNumber(town.filled.administration, town.child));
        questions.put("house, by pedagogue", (children, town) -> list(children, town.pedagogue, null, null));
        questions.put("house, by administration", (children, town) -> list(children, town.filled.administration, town.house, null));
        questions.put("house, by full name", (children, town) -> list(children, town.pedagogue, null, "asta j"));
        questions.put("house, by family name", (children, town) -> list(children, town.pedagogue, null, "jens"));
        questions.put("district, first page", (children, town) -> list(children, town.districtLeader, null, null));
        questions.put("district, by name", (children, town) -> list(children, town.districtLeader, null, "åse"));
        questions.put("top unit, first page", (children, town) -> list(children, town.leader, null, null));
        questions.put("top unit, by name", (children, town) -> list(children, town.leader, null, "åse"));
        questions.put("top unit, by rare name", (children, town) -> list(children, town.leader, null, "xyz"));
        questions.put("all, first page", (children, town) -> list(children, town.filled.administration, null, null));
        questions.put("all, page in the middle", (children, town) -> children.list(town.filled.administration, new ChildQuery(null, null, town.middle, 50)));
        questions.put("all, by one letter", (children, town) -> list(children, town.filled.administration, null, "a"));
        questions.put("all, by given name", (children, town) -> list(children, town.filled.administration, null, "åse"));
        questions.put("all, by rare name", (children, town) -> list(children, town.filled.administration, null, "østen sjæl"));
        questions.put("all, no such name", (children, town) -> list(children, town.filled.administration, null, "xyz"));
        questions.put("all, by number", (children, town) -> list(children, town.filled.administration, null, "0000000042"));
        questions.put("house, by number", (children, town) -> list(children, town.pedagogue, null, "0000000042"));
        return questions;
    }

    private static void list(AuditedChildren children, Caller caller, UnitId unit, String q) {
        children.list(caller, new ChildQuery(unit, q, null, 50));
    }

    /** The median of many, so that plans kept by the server are in it. */
    private static double millis(Question question, Town town) {
        long[] nanos = new long[21];
        for (int i = 0; i < nanos.length; i++) {
            long begin = System.nanoTime();
            question.ask(CHILDREN, town);
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        return Math.round(nanos[nanos.length / 2] / 10_000.0) / 100.0;
    }

    private interface Question {
        void ask(AuditedChildren children, Town town);
    }

    /** Houses of a hundred children, thirty to a district. */
    private static final class Town {
        private static final List<String> GIVEN = List.of("Asta", "Bo", "Carla", "Dagny", "Ella", "Frida", "Gry", "Hugo", "Ida", "Jens", "Karl", "Liv",
                "Mads", "Nora", "Otto", "Pil", "Rosa", "Saga", "Tilde", "Ulla", "Vera", "William", "Yrsa", "Zoe", "Ægir", "Øjvind", "Åse");
        private static final List<String> FAMILY = List.of("Jensen", "Nielsen", "Hansen", "Andersen", "Holm", "Dam", "Østergaard", "Åkjær", "Søndergaard");
        final Municipality filled = new Municipality();
        final List<UnitId> houses = new ArrayList<>();
        final Caller pedagogue;
        Caller districtLeader;
        Caller leader;
        final UnitId house;
        final ChildId child;
        final String middle;

        Town(int size) {
            for (int i = 0; i < size; i++) {
                houses.add(null);
            }
            openHouses(size);
            house = houses.get(size / 2);
            pedagogue = filled.caller(grant(Role.PEDAGOGUE, house));
            List<ChildId> children = new ArrayList<>();
            Random random = new Random(11);
            for (int begin = 0; begin < size * HOUSE; begin += 10_000) {
                children.addAll(fill(random, begin, Math.min(begin + 10_000, size * HOUSE)));
            }
            child = children.get(size / 2 * HOUSE + 7);
            middle = CHILDREN.list(filled.administration, new ChildQuery(null, "l", null, 50)).next();
        }

        private void openHouses(int size) {
            List<UnitPath> paths = new ArrayList<>(List.of(new UnitPath(List.of("By"), UnitKind.MUNICIPALITY)));
            for (int i = 0; i < size; i++) {
                if (i % 30 == 0) {
                    paths.add(new UnitPath(List.of("By", "D" + i / 30), UnitKind.DISTRICT));
                }
                paths.add(new UnitPath(List.of("By", "D" + i / 30, "H" + i), UnitKind.INSTITUTION));
            }
            WRITER.units(filled.batch, START, paths).forEach((path, id) -> {
                if (path.names().size() == 1) {
                    leader = filled.caller(grant(Role.LEADER, id));
                } else if (path.names().size() == 2) {
                    districtLeader = filled.caller(grant(Role.LEADER, id));
                } else {
                    houses.set(Integer.parseInt(path.names().get(2).substring(1)), id);
                }
            });
        }

        private List<ChildId> fill(Random random, int begin, int end) {
            List<ChildEntry> entries = new ArrayList<>();
            for (int i = begin; i < end; i++) {
                entries.add(new ChildEntry(i == 77 ? "Østen" : GIVEN.get(random.nextInt(GIVEN.size())),
                        i == 77 ? "Sjælden" : FAMILY.get(random.nextInt(FAMILY.size())), LocalDate.of(2021, 1, 1).plusDays(i % 700),
                        Sex.FEMALE, List.of("da"), false, null, "%010d".formatted(i)));
            }
            List<ChildId> ids = WRITER.create(filled.batch, entries);
            List<EnrolmentEntry> places = new ArrayList<>();
            for (int i = begin; i < end; i++) {
                places.add(new EnrolmentEntry(ids.get(i - begin), houses.get(i / HOUSE), START, null));
            }
            WRITER.enrol(filled.batch, places);
            return ids;
        }
    }
}
