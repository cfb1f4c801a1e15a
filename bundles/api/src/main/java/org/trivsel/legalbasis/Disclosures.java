package org.trivsel.legalbasis;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;

/**
 * The ledger of disclosures. Entries are only added. Every call asks whether the caller may, leaves its entry in the audit, and joins the thread's open
 * transaction. Safe for use by many threads.
 */
@ProviderType
public interface Disclosures {
    /**
     * All that were recorded about a child, the newest first; at most 200. Without a say over the child, those of units where the caller has one.
     *
     * @throws org.trivsel.problem.NotFound when none is for the caller
     */
    List<Disclosure> of(Caller caller, ChildId child);

    /**
     * Records one. The caller must have a say over the child and at the unit that discloses, so that nobody discloses to themselves what others have made.
     *
     * @throws org.trivsel.problem.NotFound when child or unit are not for the caller
     * @throws org.trivsel.problem.Invalid naming what cannot be: basis, purpose, days, recipient, or the ground on which data would leave the country,
     *     with what to do
     * @throws org.trivsel.problem.Conflict {@code own-account} when the recipient is the caller, or a unit where the caller would read what the caller
     *     cannot read otherwise
     */
    Disclosure record(Caller caller, NewDisclosure wish);

    /**
     * Records that a disclosure holds no more, from now on.
     *
     * @param day on which it was withdrawn, today or before
     * @param who withdrew it
     * @throws org.trivsel.problem.NotFound when the child has none such for the caller: with a say over the child or at the unit that disclosed
     * @throws org.trivsel.problem.Conflict when it was withdrawn already
     */
    Disclosure withdraw(Caller caller, ChildId child, UUID disclosure, LocalDate day, String who);

    /**
     * Those of the records that a disclosure in force today opens for the caller. To be asked by whoever keeps such records, after the ordinary rule has
     * said no and before they are read: what is opened leaves an entry that names the disclosure. Without what it covers, without a role at the
     * recipient that carries {@link Kind#permission()}, or when it is expired or withdrawn, nothing is opened.
     */
    Set<Made> opened(Caller caller, Kind kind, Collection<Made> records);

    /**
     * A record about a child.
     *
     * @param unit where it was made, also when it goes with the child: disclosed is what was made at the unit that discloses or below. Null stands for no
     *     record, and asks whether anything of the kind is disclosed of the child at all
     */
    record Made(ChildId child, @Nullable UnitId unit) {
    }
}
