package org.trivsel.platform.demo;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.legalbasis.Disclosure;
import org.trivsel.legalbasis.Disclosures;
import org.trivsel.legalbasis.Kind;
import org.trivsel.legalbasis.NewDisclosure;
import org.trivsel.legalbasis.Recipient;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/** What was disclosed of two children: of one to another house here, which goes on; of the other to a body outside, which has been withdrawn. */
@Component(service = HandedOn.class, configurationPid = "org.trivsel.demo", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class HandedOn {
    private static final String TASK = "public-task";
    private static final Kind RESULTS = new Kind("assessments", Permission.ASSESSMENT_READ);
    private static final int DAYS_AGO = 30;
    private static final int MONTHS = 6;

    private final Disclosures disclosures;

    @Activate
    public HandedOn(@Reference Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    /** @param from the house that discloses, where the child is */
    void toAnotherHouse(Caller administration, ChildId child, UnitId from, UnitId to, String purpose) {
        record(administration, child, from, TASK, null, purpose, new Recipient.OfUnit(to));
    }

    /** @param parent who consented, and thought otherwise later */
    void outside(Caller administration, ChildId child, UnitId from, String recipient, String purpose, String parent) {
        Disclosure ended = record(administration, child, from, NewDisclosure.CONSENT, parent, purpose,
                new Recipient.Outside(recipient, administration.tenant().country(), null, null));
        disclosures.withdraw(administration, child, ended.id(), administration.today(), parent);
    }

    private Disclosure record(Caller administration, ChildId child, UnitId from, String basis, @Nullable String consentBy, String purpose,
            Recipient recipient) {
        LocalDate first = administration.today().minusDays(DAYS_AGO);
        return disclosures.record(administration,
                new NewDisclosure(child, from, basis, consentBy, purpose, recipient, Set.of(RESULTS), first, first.plusMonths(MONTHS)));
    }
}
