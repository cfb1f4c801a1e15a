package org.trivsel.platform.roster.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.trivsel.platform.roster.plan.CustodianStep;
import org.trivsel.platform.roster.plan.FieldChange;
import org.trivsel.platform.roster.plan.PlannedChild;
import org.trivsel.platform.roster.plan.RejectedRow;
import org.trivsel.platform.roster.plan.RosterPlan;

/**
 * Tells whether two plans from the same file do the same. What a plan takes from the file unchanged is left out; what it takes from the
 * register is in it.
 */
final class PlanDigest {
    private final MessageDigest digest;

    private PlanDigest(MessageDigest digest) {
        this.digest = digest;
    }

    static byte[] of(RosterPlan plan) {
        try {
            return new PlanDigest(MessageDigest.getInstance("SHA-256")).all(plan);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 does not work on this Java", e);
        }
    }

    private byte[] all(RosterPlan plan) {
        plan.units().forEach(unit -> add("unit", unit));
        plan.children().forEach(this::child);
        for (RejectedRow row : plan.rejected()) {
            add("rejected", row.row().line(), row.faults());
        }
        return digest.digest();
    }

    private void child(PlannedChild planned) {
        if (planned instanceof PlannedChild.Created created) {
            add("created", created.lines(), created.steps());
        } else if (planned instanceof PlannedChild.Changed changed) {
            add("changed", changed.lines(), changed.known().id(), changed.steps());
            for (FieldChange change : changed.changes()) {
                add(change.field(), change.from(), change.to());
            }
            for (CustodianStep step : changed.custodians()) {
                add(step, step.name(), step.addressProtected());
            }
        } else if (planned instanceof PlannedChild.Ended ended) {
            add("ended", ended.known().id(), ended.steps());
        } else if (planned instanceof PlannedChild.Unchanged unchanged) {
            add("unchanged", unchanged.lines(), unchanged.known().id());
        }
    }

    private void add(Object... parts) {
        for (Object part : parts) {
            digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }
}
