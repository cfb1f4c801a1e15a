package org.trivsel.platform.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.country.Countries;
import org.trivsel.instrument.Sex;
import org.trivsel.registry.ChildEntry;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.CustodyEntry;
import org.trivsel.registry.EnrolmentEntry;
import org.trivsel.registry.RosterWriter;
import org.trivsel.registry.UnitId;
import org.trivsel.registry.UnitKind;
import org.trivsel.registry.UnitPath;
import org.trivsel.store.TenantStore;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.Tenants;

/**
 * Makes the municipalities with places, people, children and some earlier assessments. The same seed gives the same children; only their
 * ages follow the day of the first start. No child has a national number: any number that keeps the rules could be somebody's.
 */
final class Municipalities {
    private static final int PER_GROUP = 21;
    private static final int YOUNGEST_MONTHS = 14;
    private static final int OLDEST_MONTHS = 79;
    /** Children whose parents were told. */
    private static final int TOLD = 2;

    private final Tenants tenants;
    private final RosterWriter roster;
    private final People people;
    private final TenantStore store;
    private final Countries countries;
    private final Past past;
    private final FirstRound round;
    private final ToldParents told;
    private final HandedOn handedOn;

    Municipalities(Tenants tenants, RosterWriter roster, People people, TenantStore store, Countries countries, Past past,
            FirstRound round, ToldParents told, HandedOn handedOn) {
        this.tenants = tenants;
        this.roster = roster;
        this.people = people;
        this.store = store;
        this.countries = countries;
        this.past = past;
        this.round = round;
        this.told = told;
        this.handedOn = handedOn;
    }

    void fill() {
        Caller operator = people.operator();
        List<Runnable> afterwards = new ArrayList<>();
        for (Municipality municipality : Municipality.all()) {
            if (tenants.find(municipality.key()).isEmpty()) {
                afterwards.add(make(municipality, operator));
            } else {
                renewPasswords(municipality);
            }
        }
        afterwards.forEach(Runnable::run);
    }

    private void renewPasswords(Municipality municipality) {
        Tenant tenant = tenants.find(municipality.key()).orElseThrow();
        for (Role role : List.of(Role.PEDAGOGUE, Role.LEADER, Role.ADMINISTRATION)) {
            people.renewPassword(tenant, username(role));
        }
    }

    /** Gives what remains to be done when people can already sign in: the assessments of the past, and a round. */
    private Runnable make(Municipality municipality, Caller operator) {
        Tenant tenant = tenants.create(municipality.key(), municipality.name(), municipality.country(), municipality.locale(), municipality.zone());
        LocalDate today = LocalDate.now(tenant.zone());
        Patience.await("the pack of " + tenant.country(), () -> countries.find(tenant.country()));
        store.run(tenant.id(), tx -> countries.settle(tx, tenant, operator.account()));
        RosterWriter.Batch batch = new RosterWriter.Batch(tenant.id(), UUID.randomUUID());
        Map<UnitPath, UnitId> units = roster.units(batch, today.minusYears(6), paths(municipality));
        Staff staff = staff(municipality, tenant, units);
        Random random = new Random(municipality.seed());
        Map<UnitId, List<ChildId>> children = new LinkedHashMap<>();
        groups(municipality).forEach(path -> children.put(units.get(path), enrol(batch, municipality, units.get(path), today, random)));
        roster.keep(batch);
        Caller assessor = people.caller(tenant, staff.pedagogue(), Role.LEADER);
        Caller administration = people.caller(tenant, staff.administration(), Role.ADMINISTRATION);
        Caller leader = people.caller(tenant, staff.leader(), Role.LEADER);
        UnitId whole = units.get(new UnitPath(List.of(municipality.name()), UnitKind.MUNICIPALITY));
        return () -> {
            past.assess(assessor, List.copyOf(children.values()), random);
            round.open(administration, whole, municipality.round(), municipality.follows(), municipality.inform());
            disclose(municipality, units, children, assessor, administration);
            told.tell(leader, children.get(units.get(group(municipality, municipality.institutions().get(0), 1))).subList(0, TOLD));
        };
    }

    /** A child of the second house is on its way to the first; of one of the first house something was given away. */
    private void disclose(Municipality municipality, Map<UnitPath, UnitId> units, Map<UnitId, List<ChildId>> children, Caller assessor, Caller administration) {
        Municipality.Institution first = municipality.institutions().get(0);
        Municipality.Institution second = municipality.institutions().get(1);
        ChildId coming = children.get(units.get(group(municipality, second, 0))).get(0);
        ChildId here = children.get(units.get(group(municipality, first, 1))).get(0);
        past.assessOne(assessor, coming, municipality.seed());
        Municipality.Disclosed words = municipality.disclosed();
        UnitId to = units.get(institution(municipality, first));
        handedOn.toAnotherHouse(administration, coming, units.get(institution(municipality, second)), to, words.purpose());
        handedOn.outside(administration, here, to, words.outside(), words.outsidePurpose(), words.parent());
    }

    /** The people of the demo. */
    private record Staff(AccountId pedagogue, AccountId leader, AccountId administration) {
    }

    private Staff staff(Municipality municipality, Tenant tenant, Map<UnitPath, UnitId> units) {
        Municipality.Institution first = municipality.institutions().get(0);
        UnitId institution = units.get(institution(municipality, first));
        UnitId group = units.get(group(municipality, first, first.groups().get(0)));
        AccountId leader = people.account(tenant, username(Role.LEADER), municipality.leader(), Role.LEADER, institution);
        AccountId administration = people.account(tenant, username(Role.ADMINISTRATION), municipality.administration(), Role.ADMINISTRATION, null);
        return new Staff(people.account(tenant, username(Role.PEDAGOGUE), municipality.pedagogue(), Role.PEDAGOGUE, group), leader, administration);
    }

    private List<ChildId> enrol(RosterWriter.Batch batch, Municipality municipality, UnitId group, LocalDate today, Random random) {
        List<ChildEntry> entries = new ArrayList<>();
        for (int i = 0; i < PER_GROUP; i++) {
            entries.add(child(municipality, today, random));
        }
        List<ChildId> ids = roster.create(batch, entries);
        List<EnrolmentEntry> enrolments = new ArrayList<>();
        List<CustodyEntry> custody = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            ChildEntry child = entries.get(i);
            enrolments.add(new EnrolmentEntry(ids.get(i), group, child.birthDate().plusMonths(11), null));
            custody.add(holder(ids.get(i), child, municipality.girls(), random));
            custody.add(holder(ids.get(i), child, municipality.boys(), random));
        }
        roster.enrol(batch, enrolments);
        roster.custody(batch, custody);
        return ids;
    }

    private static CustodyEntry holder(ChildId id, ChildEntry child, List<String> names, Random random) {
        String name = names.get(random.nextInt(names.size())) + " " + child.familyName();
        return new CustodyEntry(id, name, child.protectedAddress(), null, child.birthDate(), null);
    }

    private static ChildEntry child(Municipality municipality, LocalDate today, Random random) {
        boolean girl = random.nextBoolean();
        List<String> names = girl ? municipality.girls() : municipality.boys();
        LocalDate birth = today.minusMonths(YOUNGEST_MONTHS + random.nextInt(OLDEST_MONTHS - YOUNGEST_MONTHS)).minusDays(random.nextInt(28));
        String home = municipality.locale().getLanguage();
        List<String> languages = random.nextInt(7) == 0 ? List.of(home, List.of("pl", "ar", "tr", "uk").get(random.nextInt(4))) : List.of(home);
        return new ChildEntry(names.get(random.nextInt(names.size())), municipality.families().get(random.nextInt(municipality.families().size())),
                birth, girl ? Sex.FEMALE : Sex.MALE, languages, random.nextInt(60) == 0, null, null);
    }

    private static List<UnitPath> paths(Municipality municipality) {
        List<UnitPath> paths = new ArrayList<>();
        paths.add(new UnitPath(List.of(municipality.name()), UnitKind.MUNICIPALITY));
        municipality.institutions().forEach(institution -> paths.add(institution(municipality, institution)));
        paths.addAll(groups(municipality));
        return paths;
    }

    private static List<UnitPath> groups(Municipality municipality) {
        return municipality.institutions().stream()
                .flatMap(institution -> institution.groups().stream().map(name -> group(municipality, institution, name)))
                .toList();
    }

    private static UnitPath institution(Municipality municipality, Municipality.Institution institution) {
        return new UnitPath(List.of(municipality.name(), institution.name()), UnitKind.INSTITUTION);
    }

    private static UnitPath group(Municipality municipality, Municipality.Institution institution, String name) {
        return new UnitPath(List.of(municipality.name(), institution.name(), name), UnitKind.GROUP);
    }

    private static UnitPath group(Municipality municipality, Municipality.Institution institution, int number) {
        return group(municipality, institution, institution.groups().get(number));
    }

    private static String username(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT);
    }
}
