package org.trivsel.platform.legalbasis;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivsel.access.Access;
import org.trivsel.access.Caller;
import org.trivsel.audit.Acts;
import org.trivsel.audit.Audit;
import org.trivsel.audit.AuditEvent;
import org.trivsel.legalbasis.DisclosedRecord;
import org.trivsel.legalbasis.Kind;
import org.trivsel.legalbasis.ReceivedDisclosures;
import org.trivsel.platform.legalbasis.DisclosureTable.Asking;
import org.trivsel.problem.NotFound;
import org.trivsel.registry.ChildId;
import org.trivsel.store.TenantStore;

/** What recipients see. Apart from the ledger: whoever keeps records asks that one, and is asked by this one. */
@Component
public final class OpenedDisclosures implements ReceivedDisclosures {
    private static final int MOST_RECORDS = 500;

    private final TenantStore store;
    private final Access access;
    private final Audit audit;
    private final Acts acts;
    private final Disclosers disclosers;

    @Activate
    public OpenedDisclosures(@Reference TenantStore store, @Reference Access access, @Reference Audit audit,
            @Reference(service = Disclosers.class) Disclosers disclosers) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.acts = new Acts(store, audit);
        this.disclosers = disclosers;
    }

    @Override
    public List<Received> received(Caller caller) {
        Set<Kind> kinds = kinds(caller);
        if (kinds.isEmpty()) {
            return List.of();
        }
        return store.inTransaction(caller.tenant().id(), tx -> {
            List<Received> all = new DisclosureTable(tx, caller.tenant().id().value()).received(Asking.of(access, caller, kinds));
            audit.record(tx, caller, AuditEvent.done("disclosure.received", null, all.stream().map(one -> one.disclosure().child().value()).toList(),
                    all.size() + " disclosures"));
            return all;
        });
    }

    @Override
    public Opened open(Caller caller, UUID disclosure) {
        Set<Kind> kinds = kinds(caller);
        return acts.orSaidWhy(caller, StoredDisclosures.OPEN, null, "disclosure " + disclosure, tx -> {
            Received received = new DisclosureTable(tx, caller.tenant().id().value()).received(Asking.of(access, caller, kinds), disclosure).orElseThrow(NotFound::new);
            ChildId child = received.disclosure().child();
            List<DisclosedRecord> records = kinds.stream().filter(kind -> received.disclosure().covers().contains(kind.id()))
                    .flatMap(kind -> disclosers.of(caller, kind).stream()).flatMap(discloser -> discloser.of(caller, child).stream())
                    .sorted(Comparator.comparing(DisclosedRecord::day).reversed().thenComparing(DisclosedRecord::title)).limit(MOST_RECORDS).toList();
            audit.record(tx, caller, AuditEvent.done(StoredDisclosures.OPEN, child.value(), "disclosure " + disclosure));
            return new Opened(received, records);
        });
    }

    private Set<Kind> kinds(Caller caller) {
        return disclosers.kinds().stream().filter(kind -> caller.has(kind.permission())).collect(Collectors.toSet());
    }
}
