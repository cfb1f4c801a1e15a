package org.trivsel.platform.lifecycle.watch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.AccountId;
import org.trivsel.access.Caller;
import org.trivsel.notice.MailAddress;
import org.trivsel.notice.MailSetup;
import org.trivsel.notice.Notice;
import org.trivsel.notice.Notices;
import org.trivsel.notice.QueuedNotice;
import org.trivsel.store.Transaction;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantId;

/** What operators would be told. */
final class Told implements Notices {
    final List<Notice> notices = new CopyOnWriteArrayList<>();

    @Override
    public void toOperators(Transaction tx, Notice notice) {
        notices.add(notice);
    }

    @Override
    public void to(Transaction tx, TenantId tenant, MailAddress address, Locale language, Notice notice) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean toPerson(Transaction tx, Tenant tenant, AccountId person, Notice notice) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<MailAddress> ownAddress(Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void ownAddress(Caller caller, @Nullable MailAddress address) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<QueuedNotice> list(Caller operator, @Nullable UUID after, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MailSetup setup(Caller operator) {
        throw new UnsupportedOperationException();
    }
}
