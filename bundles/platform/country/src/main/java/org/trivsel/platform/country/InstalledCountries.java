package org.trivsel.platform.country;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.AccountId;
import org.trivsel.country.Countries;
import org.trivsel.country.Country;
import org.trivsel.country.Pack;
import org.trivsel.problem.Invalid;
import org.trivsel.store.SystemStore;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;

/** Packs as they are installed, and what tenants have of them. */
@Component(service = {Countries.class, InstalledCountries.class})
public final class InstalledCountries implements Countries {
    private final TenantStore store;
    private final SystemStore system;
    private final PackReader reader = new PackReader();
    private final Packs packs;
    private final Runnable end;
    private final CountryTable table = new CountryTable();

    @Activate
    public InstalledCountries(BundleContext context, @Reference TenantStore store, @Reference SystemStore system) {
        this.store = store;
        this.system = system;
        PackTracker tracker = new PackTracker(context, reader);
        this.packs = tracker;
        this.end = tracker::close;
        tracker.open();
    }

    InstalledCountries(Packs packs, TenantStore store, SystemStore system) {
        this.store = store;
        this.system = system;
        this.packs = packs;
        this.end = () -> { };
    }

    @Deactivate
    public void stop() {
        end.run();
    }

    @Override
    public List<Country> installed() {
        return packs.newest().values().stream().map(PackText::country).sorted(Comparator.comparing(Country::code)).toList();
    }

    @Override
    public Optional<Country> find(String code) {
        Optional<Country> here = text(code).map(PackText::country);
        return here.isPresent() ? here : system.inTransaction(tx -> table.last(tx, code)).map(last -> reader.again(last.json(), last.version()).country());
    }

    @Override
    public Optional<Country> of(Tenant tenant) {
        UUID id = tenant.id().value();
        return store.inTransaction(tenant.id(), tx -> {
            CountryTable.Agreed agreed = table.agreed(tx, id).orElse(null);
            return agreed == null ? Optional.empty() : Optional.of(effective(agreed, table.changes(tx, id)));
        });
    }

    @Override
    public Country settle(Transaction tx, Tenant tenant, AccountId by) throws SQLException {
        PackText pack = text(tenant.country()).orElseThrow(() -> new Invalid("country", "country",
                "No pack of this country is installed. Installed: " + String.join(", ", packs.newest().keySet().stream().sorted().toList()) + "."));
        UUID id = tenant.id().value();
        table.agree(tx, id, pack, by.value(), 0);
        table.begin(tx, id, pack.country().modules(), LocalDate.now(tenant.zone()));
        return pack.country();
    }

    List<Pack> packs() {
        return packs.all();
    }

    /** What the installed pack says. */
    Optional<PackText> text(String code) {
        return Optional.ofNullable(packs.newest().get(code));
    }

    /** The pack a tenant agreed on, with what was changed for it. */
    Country effective(CountryTable.Agreed agreed, Map<String, @Nullable String> changes) {
        var root = PackReader.tree(agreed.json());
        return PackContent.country(changes.isEmpty() ? root : PackPaths.with(root, changes), agreed.version());
    }

    /** @throws InvalidPack when the pack cannot be so */
    void requireSound(String json, String version) {
        reader.again(json, version);
    }
}
