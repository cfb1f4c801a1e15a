package org.trivsel.platform.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.AccountId;
import org.trivsel.access.Accounts;
import org.trivsel.access.Caller;
import org.trivsel.access.Role;
import org.trivsel.assessment.Instruments;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.LicenceTerms;
import org.trivsel.licence.Certificates;
import org.trivsel.licence.LicenceOffice;
import org.trivsel.licence.NewGrant;
import org.trivsel.registry.UnitId;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.TenantOffice;
import org.trivsel.tenant.Tenants;

/**
 * So that whatever instrument is brought into the demo can be tried: the demo's tenants are granted a licence for each that asks for one, and the demo's
 * pedagogue is certified, soon after it comes.
 */
@Component(service = {}, immediate = true, configurationPid = "org.trivsel.demo", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class DemoLicences {
    private static final Logger LOG = LoggerFactory.getLogger(DemoLicences.class);
    private static final int USES = 200;
    private static final int YEARS = 2;
    private static final String REFERENCE = "Demo";

    private final Tenants tenants;
    private final TenantOffice tenantOffice;
    private final Accounts accounts;
    private final Instruments instruments;
    private final LicenceOffice office;
    private final Certificates certificates;
    private final Set<String> done = new HashSet<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "trivsel-demo-licences"));

    @Activate
    public DemoLicences(@Reference Tenants tenants, @Reference TenantOffice tenantOffice, @Reference Accounts accounts, @Reference Instruments instruments,
            @Reference LicenceOffice office, @Reference Certificates certificates) {
        this.tenants = tenants;
        this.tenantOffice = tenantOffice;
        this.accounts = accounts;
        this.instruments = instruments;
        this.office = office;
        this.certificates = certificates;
        thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    @Deactivate
    public void stop() {
        thread.shutdownNow();
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge: a timer that threw would never look again
    private void look() {
        try {
            for (Definition definition : instruments.licensed().stream().map(one -> one.definition()).toList()) {
                for (Municipality municipality : Municipality.all()) {
                    provide(municipality.key(), definition);
                }
            }
        } catch (RuntimeException e) {
            LOG.debug("The demo's licences wait for the next look", e);
        }
    }

    private void provide(TenantKey municipality, Definition definition) {
        String what = municipality + " " + definition.id();
        if (!done.contains(what) && tenants.find(municipality).filter(tenant -> provide(tenant, definition)).isPresent()) {
            done.add(what);
        }
    }

    /** @return false while the demo's people are not there yet */
    private boolean provide(Tenant tenant, Definition definition) {
        AccountId administration = accounts.find(tenant.id(), "administration").orElse(null);
        AccountId pedagogue = accounts.find(tenant.id(), "pedagogue").orElse(null);
        Tenant system = tenants.find(TenantKey.SYSTEM).orElse(null);
        AccountId operator = system == null ? null : accounts.find(system.id(), "operator").orElse(null);
        if (administration == null || pedagogue == null || operator == null) {
            return false;
        }
        if (definition.licence().needsGrant()) {
            grant(People.demo(system, operator, Role.OPERATOR), tenant, definition);
        }
        if (definition.licence().certified()) {
            certify(People.demo(tenant, administration, Role.ADMINISTRATION), pedagogue, definition);
        }
        return true;
    }

    private void grant(Caller operator, Tenant tenant, Definition definition) {
        if (office.of(operator, tenant.id()).stream().anyMatch(grant -> grant.instrument().equals(definition.id()))) {
            return;
        }
        LocalDate today = LocalDate.now(tenant.zone());
        List<UnitId> sites = definition.licence().kind() == LicenceTerms.Kind.PER_SITE
                ? List.of(tenantOffice.units(operator, tenant.id()).get(0).id()) : List.of();
        office.grant(operator, tenant.id(), new NewGrant(definition.id(), definition.licence().kind() == LicenceTerms.Kind.PER_USE ? USES : null, today,
                today.plusYears(YEARS), sites, REFERENCE));
    }

    private void certify(Caller administration, AccountId pedagogue, Definition definition) {
        boolean known = certificates.all(administration).stream().anyMatch(one -> one.person().equals(pedagogue) && one.instrument().equals(definition.id()));
        if (!known) {
            LocalDate today = administration.today();
            certificates.record(administration, pedagogue, definition.id(), today, today.plusYears(YEARS), REFERENCE);
        }
    }
}
