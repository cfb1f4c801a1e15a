package org.trivsel.platform.notice;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.Access;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.access.Permission;
import org.trivsel.notice.MailAddress;
import org.trivsel.notice.MailSetup;
import org.trivsel.notice.Notice;
import org.trivsel.notice.Notices;
import org.trivsel.notice.QueuedNotice;
import org.trivsel.store.TenantStore;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/** Notices in the database, and the one who takes them to the mail server. */
@Component(service = Notices.class, immediate = true, configurationPid = {MailConfig.PID, NoticeConfig.PID})
public final class MailNotices implements Notices {
    private static final Logger LOG = LoggerFactory.getLogger(MailNotices.class);
    private static final Duration LOOK = Duration.ofSeconds(2);

    /** Those of one millisecond keep their order. */
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final TenantStore store;
    private final Tenants tenants;
    private final Access access;
    private final MailSettings settings;
    private final int hourly;
    private final @Nullable Postman postman;
    private final NoticeTable table = new NoticeTable();
    private final AddressTable addresses = new AddressTable();

    @Activate
    public MailNotices(@Reference TenantStore store, @Reference Tenants tenants, @Reference Access access, MailConfig mail, NoticeConfig notice) {
        this(store, tenants, access, MailSettings.of(mail, notice), notice);
        if (postman != null) {
            postman.lookEach(LOOK);
        }
    }

    MailNotices(TenantStore store, Tenants tenants, Access access, MailSettings settings, NoticeConfig notice) {
        this.store = store;
        this.tenants = tenants;
        this.access = access;
        this.settings = settings;
        this.hourly = notice.hourly();
        this.postman = settings.isOn() ? new Postman(store, tenants, new Mail(settings), notice.pause_seconds(), notice.longest_hours()) : null;
        if (settings.setup().fault() != null) {
            LOG.error("No notice is sent by mail: {}", settings.setup().fault());
        }
    }

    @Deactivate
    public void stop() {
        if (postman != null) {
            postman.close();
        }
    }

    @Override
    public void toOperators(Transaction tx, Notice notice) throws SQLException {
        Tenant system = tenants.find(TenantKey.SYSTEM).orElseThrow();
        Locale language = settings.language() == null ? system.locale() : settings.language();
        for (MailAddress address : settings.setup().operators()) {
            to(tx, system.id(), address, language, notice);
        }
    }

    @Override
    public void to(Transaction tx, TenantId tenant, MailAddress address, Locale language, Notice notice) throws SQLException {
        if (!Template.exists(notice.template())) {
            throw new IllegalArgumentException("There is no text for a notice " + notice.template());
        }
        if (postman != null) {
            table.add(tx, tenant, ids.generate(), address, language, notice, hourly);
            tx.afterCommit(postman::wake);
        }
    }

    @Override
    public boolean toPerson(Transaction tx, Tenant tenant, AccountId person, Notice notice) throws SQLException {
        Optional<AddressTable.Reached> reached = addresses.reach(tx, tenant, person);
        if (reached.isPresent()) {
            to(tx, tenant.id(), reached.get().address(), reached.get().language(), notice);
        }
        return reached.isPresent();
    }

    @Override
    public Optional<MailAddress> ownAddress(Caller caller) {
        return store.inTransaction(caller.tenant().id(), tx -> addresses.of(tx, caller.tenant(), caller.account()));
    }

    @Override
    public void ownAddress(Caller caller, @Nullable MailAddress address) {
        store.run(caller.tenant().id(), tx -> addresses.set(tx, caller, address));
    }

    @Override
    public List<QueuedNotice> list(Caller operator, @Nullable UUID after, int limit) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return store.inTransaction(operator.tenant().id(), tx -> table.page(tx, operator.tenant().id().value(), operator.locale(), after, limit));
    }

    @Override
    public MailSetup setup(Caller operator) {
        access.require(operator, Permission.SYSTEM_OPERATE);
        return settings.setup();
    }
}
