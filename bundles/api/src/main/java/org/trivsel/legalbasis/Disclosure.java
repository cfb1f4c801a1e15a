package org.trivsel.legalbasis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/**
 * What was recorded, as it stands for ever.
 *
 * @param fromName of the unit that disclosed, as it is called now
 * @param law the provision, as the country's pack had it when this was recorded
 * @param recipientName of the recipient, as it is called now
 * @param by who recorded it, or null when the account is gone
 * @param covers ids of {@link Kind}s, also of such that nobody keeps here any more
 * @param withdrawal that it holds no more, or null
 */
public record Disclosure(UUID id, ChildId child, UnitId from, String fromName, String basis, String law, @Nullable String consentBy, String purpose,
        Recipient recipient, String recipientName, Set<String> covers, LocalDate first, LocalDate last, Instant at, @Nullable String by,
        @Nullable Withdrawal withdrawal) {
    public Disclosure {
        covers = Set.copyOf(covers);
    }

    /** How it stands on a day. */
    public State state(LocalDate day) {
        if (withdrawal != null) {
            return State.WITHDRAWN;
        }
        return day.isBefore(first) ? State.TO_COME : day.isAfter(last) ? State.EXPIRED : State.IN_FORCE;
    }

    public boolean isConsent() {
        return basis.equals(NewDisclosure.CONSENT);
    }

    @Override
    public String toString() {
        return "Disclosure[" + id + "]";
    }

    /** How it can stand. */
    public enum State {
        TO_COME,
        IN_FORCE,
        EXPIRED,
        WITHDRAWN
    }

    /** @param day on which it was withdrawn @param who withdrew it @param by who recorded that, or null when the account is gone */
    public record Withdrawal(UUID id, LocalDate day, String who, Instant at, @Nullable String by) {
    }
}
