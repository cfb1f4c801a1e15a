package org.trivsel.information;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;
import org.trivsel.registry.ChildId;

/**
 * Who was told. Entries are only added; a wrong one is withdrawn by another. Every call asks whether the caller may, leaves its entry in the audit, and
 * joins the thread's open transaction. Safe for use by many threads.
 */
@ProviderType
public interface Information {
    /** All that was recorded about a child, the newest first, also what was withdrawn. @throws org.trivsel.problem.NotFound when it is not for the caller */
    List<Told> told(Caller caller, ChildId child);

    /**
     * Those of the children with somebody who holds custody today and was not told. Children that are not for the caller are not in it, nor those about
     * whom the register knows no custody holder: there is nobody to tell.
     *
     * @param letter its id
     */
    Set<ChildId> untold(Caller caller, String letter, Collection<ChildId> children);

    /**
     * Records that people were told: all of them, or when one cannot be, nobody.
     *
     * @throws org.trivsel.problem.NotFound when a child is not for the caller, or somebody does not hold custody over that child today
     * @throws org.trivsel.problem.Invalid when there is no such letter here, or language, day or reason cannot be
     * @throws org.trivsel.problem.Forbidden when the caller may not make an exception
     */
    List<Told> tell(Caller caller, List<Telling> tellings);

    /**
     * Says that an entry is wrong.
     *
     * @throws org.trivsel.problem.NotFound when the child has no such entry for the caller
     * @throws org.trivsel.problem.Conflict when that was said already
     */
    Told withdraw(Caller caller, ChildId child, UUID entry, String reason);
}
