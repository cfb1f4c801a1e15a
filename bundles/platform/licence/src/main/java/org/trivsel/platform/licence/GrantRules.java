package org.trivsel.platform.licence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivsel.instrument.definition.LicenceTerms.Kind;
import org.trivsel.licence.LicenceOffice;
import org.trivsel.licence.NewGrant;
import org.trivsel.problem.Fault;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.UnitId;

/** What can be granted. All that is wrong is told at once. */
final class GrantRules {
    private static final int MOST_USES = 1_000_000;
    private static final int MOST_SITES = 500;
    private static final int FARTHEST_YEARS = 20;

    private GrantRules() {
    }

    /**
     * @param kind what the instrument's terms ask for; null when it asks for no grant
     * @param units names of the tenant's units of today
     */
    static void require(NewGrant wanted, @Nullable Kind kind, Map<UnitId, String> units, LocalDate from, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (kind == null) {
            faults.add(new Fault("instrument", "no-licence", "The instrument needs no licence, or this is no id of one."));
        }
        uses(wanted, kind, faults);
        days(wanted, kind, from, today, faults);
        sites(wanted, kind, units, faults);
        if (!Written.isLine(wanted.reference())) {
            faults.add(new Fault("reference", "reference", "Name the order or contract, in 1 to " + LicenceOffice.LONGEST_TEXT + " characters."));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    /** What a grant is of that has these limits, of an instrument that is not there today and so says nothing. Without a limit it would be of nothing. */
    static Kind kindOf(NewGrant wanted) {
        return wanted.uses() == null && !wanted.sites().isEmpty() ? Kind.PER_SITE : wanted.uses() == null && wanted.to() != null ? Kind.PER_PERIOD : Kind.PER_USE;
    }

    private static void uses(NewGrant wanted, @Nullable Kind kind, List<Fault> faults) {
        Integer uses = wanted.uses();
        if (uses == null ? kind == Kind.PER_USE : uses < 1 || uses > MOST_USES) {
            faults.add(new Fault("uses", "uses", "Say how many uses, 1 to " + MOST_USES + "."));
        }
    }

    private static void days(NewGrant wanted, @Nullable Kind kind, LocalDate from, LocalDate today, List<Fault> faults) {
        LocalDate to = wanted.to();
        if (from.isBefore(today) || from.isAfter(today.plusYears(FARTHEST_YEARS))) {
            faults.add(new Fault("from", "from", "The first day is today or later; what was, stays."));
        }
        if (to == null ? kind == Kind.PER_PERIOD : to.isBefore(from) || to.isAfter(today.plusYears(FARTHEST_YEARS))) {
            faults.add(new Fault("to", "to", "Say the last day, not before the first."));
        }
    }

    private static void sites(NewGrant wanted, @Nullable Kind kind, Map<UnitId, String> units, List<Fault> faults) {
        boolean lacking = wanted.sites().isEmpty() && kind == Kind.PER_SITE;
        if (lacking || wanted.sites().size() > MOST_SITES || !units.keySet().containsAll(wanted.sites())) {
            faults.add(new Fault("sites", "sites", "Name units that the tenant has today, at most " + MOST_SITES + "."));
        }
    }
}
