package org.trivsel.platform.registry.key;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.trivsel.problem.Unavailable;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.TenantId;

/** Gives each tenant its keys, and makes them when they are asked for first. */
@Component(service = TenantKeys.class, configurationPid = "org.trivsel.registry")
@Designate(ocd = TenantKeys.Config.class)
public final class TenantKeys {
    static final String FILE_VARIABLE = "TRIVSEL_MASTER_KEY_FILE";
    private static final List<String> PURPOSES = List.of("number", "lookup");

    private final MasterKey master;
    private final Map<TenantId, KeyRing> rings = new ConcurrentHashMap<>();

    @Activate
    public TenantKeys(Config config) {
        this(MasterKey.from(config._masterKey(), config.master_key_file(), Objects.toString(System.getenv(FILE_VARIABLE), "")));
    }

    TenantKeys(MasterKey master) {
        this.master = requireNonNull(master);
    }

    /** The key is given as base64, for tests and demonstrations. */
    public static TenantKeys withMasterKey(String base64) {
        return new TenantKeys(MasterKey.from(base64, "", ""));
    }

    /** @throws Unavailable when the master key is not the one the tenant's keys were wrapped with */
    public KeyRing of(Transaction tx, TenantId tenant) throws SQLException {
        KeyRing known = rings.get(tenant);
        return known == null ? load(tx, tenant) : known;
    }

    private KeyRing load(Transaction tx, TenantId tenant) throws SQLException {
        Map<String, byte[]> wrapped = read(tx, tenant);
        if (wrapped.size() < PURPOSES.size()) {
            make(tx, tenant);
            wrapped = read(tx, tenant);
        }
        KeyRing ring = new KeyRing(unwrap(tenant, "number", wrapped), unwrap(tenant, "lookup", wrapped));
        // Only then: keys that were made in a transaction that is rolled back must not be used by the next one.
        tx.afterCommit(() -> rings.put(tenant, ring));
        return ring;
    }

    private static Map<String, byte[]> read(Transaction tx, TenantId tenant) throws SQLException {
        Map<String, byte[]> wrapped = new HashMap<>();
        tx.list("select purpose, wrapped from tenant_key where tenant_id = ?", row -> wrapped.put(row.text(1), row.bytes(2)), tenant.value());
        return wrapped;
    }

    private void make(Transaction tx, TenantId tenant) throws SQLException {
        for (String purpose : PURPOSES) {
            byte[] key = Seal.newKey();
            tx.update("insert into tenant_key (tenant_id, purpose, wrapped) values (?, ?, ?) on conflict do nothing",
                    tenant.value(), purpose, master.seal().close(key, place(tenant, purpose)));
            Arrays.fill(key, (byte) 0);
        }
    }

    private byte[] unwrap(TenantId tenant, String purpose, Map<String, byte[]> wrapped) {
        byte @Nullable [] key = wrapped.get(purpose);
        if (key == null) {
            throw new IllegalStateException("Tenant " + tenant + " has no key for " + purpose);
        }
        try {
            return master.seal().open(key, place(tenant, purpose));
        } catch (BrokenSeal e) {
            throw new Unavailable("keys-unavailable", "The keys of tenant " + tenant
                    + " were wrapped with another master key than the one that is set.", Duration.ofMinutes(1), e);
        }
    }

    private static String place(TenantId tenant, String purpose) {
        return "key of " + tenant + " for " + purpose;
    }

    @ObjectClassDefinition(name = "Registry", description = "Where the key is that guards national numbers.")
    @interface Config {
        @AttributeDefinition(description = "File with the master key: 32 random bytes in base64. Set it here, or name the file in "
                + FILE_VARIABLE + ".")
        String master_key_file() default "";

        @AttributeDefinition(description = "The master key itself, where a file cannot be used.")
        String _masterKey() default "";
    }
}
