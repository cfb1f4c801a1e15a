package org.trivsel.module;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an act would do, worked out without doing it. Bundles are named {@code symbolic.name/version}.
 *
 * @param refreshed bundles that would be stopped and wired anew; one that is not empty refuses the act
 * @param migrations names of the scripts that would run
 * @param uses who is pointed at this version, or will be
 * @param drafts open drafts that were begun with something only this version brings
 * @param refusals why it cannot be done; empty when it can
 * @param mark of all of this: whoever says go on says which plan they have seen
 */
public record Plan(Act act, Artefact artefact, List<String> added, List<String> removed, List<String> refreshed, List<String> migrations,
        List<Use> uses, long drafts, List<Refusal> refusals, String mark) {
    public boolean isPossible() {
        return refusals.isEmpty();
    }

    /** What is planned. */
    public enum Act {
        INSTALL,
        REMOVE
    }

    /**
     * Somebody whom this version answers, or will.
     *
     * @param tenant its key; null for all that nothing else is decided for
     * @param unit name of the unit; null for the whole
     */
    public record Use(@Nullable String tenant, @Nullable String unit) {
    }

    /**
     * Why it cannot be done.
     *
     * @param code for programs
     * @param message what is in the way and what to do
     * @param detail what exactly is in the way, such as a package; or null
     */
    public record Refusal(String code, String message, @Nullable String detail) {
    }
}
