package org.trivsel.platform.roster.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.roster.number.NationalNumber;
import org.trivsel.platform.roster.number.Sex;
import org.trivsel.platform.roster.plan.KnownChild;
import org.trivsel.platform.roster.plan.KnownCustodian;
import org.trivsel.platform.roster.plan.KnownEnrolment;
import org.trivsel.platform.roster.plan.KnownUnit;
import org.trivsel.platform.roster.plan.NumberKeys;
import org.trivsel.platform.roster.plan.RosterSnapshot;
import org.trivsel.platform.roster.read.RosterFile;
import org.trivsel.registry.RosterChild;
import org.trivsel.registry.RosterUnit;
import org.trivsel.registry.RosterWriter;
import org.trivsel.tenant.TenantId;

/**
 * The register as a plan needs it.
 *
 * @param holders what other systems call those who hold custody, by the id of the custody
 */
record Register(RosterSnapshot snapshot, NumberKeys keys, Map<String, String> holders) {

    static Register read(RosterWriter register, TenantId tenant, LocalDate today, RosterFile file) {
        List<KnownChild> children = new ArrayList<>();
        Map<String, String> holders = new HashMap<>();
        register.children(tenant, today, child -> {
            children.add(known(child));
            child.custody().stream().filter(custody -> custody.externalId() != null)
                    .forEach(custody -> holders.put(custody.id().toString(), custody.externalId()));
        });
        List<KnownUnit> units = register.units(tenant, today).stream().map(Register::known).toList();
        Map<String, String> lookups = register.lookups(tenant, file.rows().stream()
                .map(row -> row.identity().number()).filter(Objects::nonNull).map(NationalNumber::digits).distinct().toList());
        return new Register(new RosterSnapshot(units, children), number -> lookups.get(number.digits()), holders);
    }

    private static KnownUnit known(RosterUnit unit) {
        String parent = unit.unit().parent() == null ? null : unit.unit().parent().toString();
        return new KnownUnit(unit.unit().id().toString(), parent, unit.unit().name(), unit.code());
    }

    private static KnownChild known(RosterChild child) {
        return new KnownChild(child.id().toString(), child.numberLookup(), child.externalId(), child.givenName(), child.familyName(),
                child.birthDate(), Sex.valueOf(child.sex().name()), child.languages(), child.protectedAddress(),
                child.custody().stream().map(Register::known).toList(), child.places().stream().map(Register::known).toList());
    }

    private static KnownCustodian known(RosterChild.Custody custody) {
        return new KnownCustodian(custody.id().toString(), custody.holderName(), custody.protectedAddress());
    }

    private static KnownEnrolment known(RosterChild.Place place) {
        return new KnownEnrolment(place.id().toString(), place.unit().toString(), place.from(), place.to());
    }

    /** As the register has it. Not told is unspecified. */
    static org.trivsel.instrument.Sex sex(@Nullable Sex sex) {
        return sex == null ? org.trivsel.instrument.Sex.UNSPECIFIED : org.trivsel.instrument.Sex.valueOf(sex.name());
    }
}
