package org.trivsel.platform.registry.hand;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.audit.Audit;
import org.trivsel.platform.registry.key.BrokenSeal;
import org.trivsel.platform.registry.key.KeyRing;
import org.trivsel.platform.registry.key.TenantKeys;
import org.trivsel.problem.NotFound;
import org.trivsel.problem.Unavailable;
import org.trivsel.registry.ChildEntry;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.ChildRecord;
import org.trivsel.registry.ChildRegister;
import org.trivsel.registry.CustodyEntry;
import org.trivsel.registry.EnrolmentEntry;
import org.trivsel.registry.PersonRules;
import org.trivsel.registry.UnitId;
import org.trivsel.store.TenantStore;

/** The register by hand. All that is wrong is told before anything is written, so that a page can show the form again in the same transaction. */
@Component
public final class HandRegister implements ChildRegister {
    private final TenantKeys keys;
    private final Hand hand;
    /** Comes and goes with the bundle that reads lists; reading and dates go on without it. */
    private volatile @Nullable PersonRules rules;

    @Activate
    public HandRegister(@Reference TenantStore store, @Reference Access access, @Reference Audit audit, @Reference TenantKeys keys) {
        this.keys = Objects.requireNonNull(keys);
        this.hand = new Hand(store, access, audit);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    public void setRules(PersonRules here) {
        rules = here;
    }

    public void unsetRules(PersonRules gone) {
        if (rules == gone) {
            rules = null;
        }
    }

    @Override
    public ChildRecord record(Caller caller, ChildId id) {
        return hand.show(caller, id);
    }

    @Override
    public ChildRecord create(Caller caller, ChildEntry typed, UnitId unit, LocalDate from) {
        return hand.make(caller, unit, (writes, tx) -> {
            Faults faults = new Faults();
            ChildEntry child = typed(caller, faults).child(typed, null, null);
            faults.when(from.isBefore(child.birthDate()), "from", "before-birth", "It begins before the child was born.");
            refuseClosed(writes, unit, from, null, faults);
            faults.end();
            ChildId id = Writes.newId();
            KeyRing ring = keys.of(tx, caller.tenant().id());
            String digits = Objects.toString(child.nationalNumber(), "");
            if (!digits.isEmpty()) {
                writes.claim(id, digits, ring);
            }
            writes.make(id, child);
            if (!digits.isEmpty()) {
                writes.number(id, digits, ring);
            }
            writes.enrol(id, unit, from, null);
            return new Hand.Made(id, new Hand.Done("child.create", "unit=" + unit + " from=" + from));
        });
    }

    @Override
    public ChildRecord change(Caller caller, ChildId id, int revision, ChildEntry typed) {
        return hand.change(caller, id, (before, writes, tx) -> {
            Faults faults = new Faults();
            KeyRing ring = keys.of(tx, caller.tenant().id());
            boolean other = !typed.birthDate().equals(before.birthDate()) || typed.sex() != before.sex();
            String known = before.hasNumber() && (other || typed.nationalNumber() != null) ? open(ring, id, writes.sealedNumber(id)) : null;
            ChildEntry child = typed(caller, faults).child(typed, before, other ? known : null);
            faults.when(!child.birthDate().equals(before.birthDate()) && before.places().stream().anyMatch(place -> place.from().isBefore(child.birthDate())),
                    "birthDate", "birth-after-enrolment", "An enrolment begins before that day.");
            List<String> fields = new ArrayList<>(Versions.changed(before, child));
            String digits = child.nationalNumber();
            if (digits != null && !digits.equals(Objects.toString(known, ""))) {
                fields.add(Typed.NUMBER);
            }
            if (before.state().revision() != revision && !fields.isEmpty()) {
                throw Versions.outdated(before.state(), Versions.of(before), Versions.of(typed));
            }
            faults.end();
            write(writes, id, child, fields, ring);
            return new Hand.Done("child.change", "fields=" + String.join(",", fields));
        });
    }

    @Override
    public ChildRecord enrol(Caller caller, EnrolmentEntry enrolment, boolean alongside) {
        return hand.change(caller, enrolment.child(), (child, writes, tx) -> {
            hand.requireAt(caller, enrolment.unit());
            Faults faults = new Faults();
            Periods periods = new Periods(child, faults);
            if (periods.inOrder(enrolment.from(), enrolment.to())) {
                periods.free(enrolment.unit(), enrolment.from(), enrolment.to(), alongside);
                refuseClosed(writes, enrolment.unit(), enrolment.from(), enrolment.to(), faults);
            }
            faults.end();
            writes.enrol(child.id(), enrolment.unit(), enrolment.from(), enrolment.to());
            return new Hand.Done("enrolment.begin", "unit=" + enrolment.unit() + " from=" + enrolment.from() + " to=" + enrolment.to());
        });
    }

    @Override
    public ChildRecord endEnrolment(Caller caller, ChildId id, UUID enrolment, int revision, LocalDate last) {
        return hand.change(caller, id, (child, writes, tx) -> {
            ChildRecord.Place place = place(child, enrolment);
            if (!last.equals(place.to())) {
                refuseOutdated(place.state(), revision, Versions.of(place), Map.of("to", last));
                Faults faults = new Faults();
                Periods periods = new Periods(child, faults);
                if (periods.endsInOrder(place.from(), last)) {
                    periods.freeAfter(place, last);
                    faults.when(place.to() != null && last.isAfter(place.to()) && !writes.isOpen(place.unit(), place.from(), last), "to", "unit-closed",
                            "The unit is closed by then.");
                }
                faults.end();
                writes.endEnrolment(enrolment, last);
            }
            return new Hand.Done("enrolment.end", "enrolment=" + enrolment + " to=" + last);
        });
    }

    @Override
    public ChildRecord move(Caller caller, ChildId id, UUID enrolment, int revision, UnitId unit, LocalDate from) {
        return hand.change(caller, id, (child, writes, tx) -> {
            hand.requireAt(caller, unit);
            ChildRecord.Place place = place(child, enrolment);
            refuseOutdated(place.state(), revision, Versions.of(place), Map.of("unit", unit, "from", from));
            // What has not begun is not past yet: then it simply gets the other unit.
            boolean instead = from.equals(place.from()) && !from.isBefore(caller.today());
            Faults faults = new Faults();
            refuseMove(new Periods(child, faults), place, unit, from, instead, writes, faults);
            if (instead) {
                writes.redirect(enrolment, unit);
            } else {
                writes.endEnrolment(enrolment, from.minusDays(1));
                writes.enrol(id, unit, from, place.to());
            }
            return new Hand.Done("enrolment.move", "enrolment=" + enrolment + " unit=" + unit + " from=" + from);
        });
    }

    @Override
    public ChildRecord addCustody(Caller caller, CustodyEntry custody) {
        return hand.change(caller, custody.child(), (child, writes, tx) -> {
            Faults faults = new Faults();
            String name = typed(caller, faults).name("name", custody.holderName());
            Periods periods = new Periods(child, faults);
            if (periods.inOrder(custody.from(), custody.to())) {
                periods.holderIsNew(name, custody.from(), custody.to());
            }
            faults.end();
            UUID added = writes.addCustody(child.id(), name, custody.protectedAddress(), custody.from(), custody.to());
            return new Hand.Done("custody.add", "custody=" + added + " from=" + custody.from() + " to=" + custody.to());
        });
    }

    @Override
    public ChildRecord changeCustody(Caller caller, ChildId id, UUID custody, int revision, String typedName, boolean protectedAddress) {
        return hand.change(caller, id, (child, writes, tx) -> {
            ChildRecord.Custody held = custody(child, custody);
            Faults faults = new Faults();
            String name = typed(caller, faults).name("name", typedName, held.name());
            faults.when(held.to() != null && held.to().isBefore(caller.today()), "name", "custody-over", "This custody has ended; what was stays as it was.");
            Hand.Done done = new Hand.Done("custody.change", "custody=" + custody);
            if (!name.equals(held.name()) || protectedAddress != held.protectedAddress()) {
                refuseOutdated(held.state(), revision, Versions.of(held), Map.of("name", typedName, "protectedAddress", protectedAddress));
                faults.end();
                writes.changeHolder(custody, name, protectedAddress).stream().filter(sibling -> !sibling.equals(id.value()))
                        .forEach(sibling -> hand.alsoConcerns(tx, caller, sibling, done));
            }
            return done;
        });
    }

    @Override
    public ChildRecord endCustody(Caller caller, ChildId id, UUID custody, int revision, LocalDate last) {
        return hand.change(caller, id, (child, writes, tx) -> {
            ChildRecord.Custody held = custody(child, custody);
            if (!last.equals(held.to())) {
                refuseOutdated(held.state(), revision, Versions.of(held), Map.of("to", last));
                Faults faults = new Faults();
                new Periods(child, faults).endsInOrder(held.from(), last);
                faults.end();
                writes.endCustody(custody, last);
            }
            return new Hand.Done("custody.end", "custody=" + custody + " to=" + last);
        });
    }

    private static void write(Writes writes, ChildId id, ChildEntry child, List<String> fields, KeyRing ring) throws SQLException {
        String digits = fields.contains(Typed.NUMBER) ? Objects.toString(child.nationalNumber(), "") : "";
        if (!digits.isEmpty()) {
            writes.claim(id, digits, ring);
        }
        if (!fields.isEmpty()) {
            // Also when the number alone is another: the revision tells of it.
            writes.change(id, child);
        }
        if (!digits.isEmpty()) {
            writes.number(id, digits, ring);
        } else if (fields.contains(Typed.NUMBER)) {
            writes.takeNumberAway(id);
        }
    }

    private static void refuseMove(Periods periods, ChildRecord.Place place, UnitId unit, LocalDate from, boolean instead, Writes writes, Faults faults)
            throws SQLException {
        boolean unusable = faults.when(unit.equals(place.unit()), "unit", "same-unit", "The child is enrolled at this unit already.")
                | faults.when(!instead && !from.isAfter(place.from()), "from", "not-after-start",
                        "The move must come after the first day of the enrolment, " + place.from() + ".")
                | faults.when(place.to() != null && from.isAfter(place.to()), "from", "after-end",
                        "The enrolment ends before that day, on " + place.to() + ". Begin a new one instead.");
        if (!unusable) {
            periods.refuseAt(unit, from, place.to());
            refuseClosed(writes, unit, from, place.to(), faults);
        }
        faults.end();
    }

    private static void refuseClosed(Writes writes, UnitId unit, LocalDate from, @Nullable LocalDate to, Faults faults) throws SQLException {
        if (!writes.isOpen(unit, from, to)) {
            faults.add("unit", "unit-closed", "The unit is not open in the whole period.");
        }
    }

    private static void refuseOutdated(ChildRecord.State now, int seen, Map<String, ?> current, Map<String, ?> yours) {
        if (now.revision() != seen) {
            throw Versions.outdated(now, current, yours);
        }
    }

    private static ChildRecord.Place place(ChildRecord child, UUID id) {
        return child.places().stream().filter(place -> place.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    private static ChildRecord.Custody custody(ChildRecord child, UUID id) {
        return child.custody().stream().filter(held -> held.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    private Typed typed(Caller caller, Faults faults) {
        PersonRules here = rules;
        if (here == null) {
            throw new Unavailable("rules-missing", "Names and numbers cannot be checked right now.", Duration.ofSeconds(5), null);
        }
        return new Typed(here, caller.tenant().country(), caller.today(), faults);
    }

    private static @Nullable String open(KeyRing ring, ChildId child, byte @Nullable [] sealed) {
        try {
            return sealed == null ? null : ring.openNumber(child, sealed);
        } catch (BrokenSeal e) {
            throw new Unavailable("number-unreadable", "The national number of child " + child + " cannot be opened with the tenant's key.",
                    Duration.ofMinutes(1), e);
        }
    }
}
