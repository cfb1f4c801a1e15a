package org.trivsel.platform.lifecycle.apart;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trivsel.notice.Notice;
import org.trivsel.notice.Notices;
import org.trivsel.platform.lifecycle.NodeName;
import org.trivsel.quarantine.Ailment;
import org.trivsel.store.Transaction;

/**
 * Tells operators by mail what the platform, or one of them, has done; without the cause, for that may quote an error of a tool, and mail is read on
 * its way. What harms is taken away whether or not there is anything that carries mail.
 */
@Component(service = Alarm.class)
public final class Alarm {
    private final String node;
    private final AtomicReference<@Nullable Notices> notices = new AtomicReference<>();

    @Activate
    public Alarm(@Reference NodeName node) {
        this(node.get());
    }

    private Alarm(String node) {
        this.node = node;
    }

    /** @param node where it is found out */
    public static Alarm at(String node) {
        return new Alarm(node);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    public void bindNotices(Notices bound) {
        notices.set(bound);
    }

    public void unbindNotices(Notices gone) {
        notices.compareAndSet(gone, null);
    }

    void setApart(Transaction tx, Version version, Ailment ailment) throws SQLException {
        tell(tx, "tool-set-apart", version, List.of(version.tool(), version.version(), ailment.name(), node));
    }

    /** Who did it knows; the others do not. The reason stays on the page, as a cause does. */
    void setApartByHand(Transaction tx, Version version, String operator) throws SQLException {
        tell(tx, "tool-set-apart-by-hand", version, List.of(version.tool(), version.version(), operator));
    }

    /** @param to the version that answers instead, or several of them in words */
    public void pointedBack(Transaction tx, Version version, Ailment ailment, String to) throws SQLException {
        tell(tx, "tool-pointed-back", version, List.of(version.tool(), version.version(), ailment.name(), to, node));
    }

    private void tell(Transaction tx, String template, Version version, List<String> values) throws SQLException {
        Notices bound = notices.get();
        if (bound != null) {
            bound.toOperators(tx, new Notice(template, version.toString(), values));
        }
    }
}
