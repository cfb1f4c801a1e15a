package org.trivsel.instrument;

import java.util.Objects;
import java.util.Optional;
import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.LocalText;
import org.trivsel.instrument.definition.Presentation.Comparability;
import org.trivsel.instrument.definition.Presentation.Link;

/**
 * Why the numbers of two outcomes may not be set side by side.
 *
 * @param stated what the definition says about it; empty where it says nothing
 */
public record Apart(Kind kind, LocalText stated) {
    /** What stands between them. */
    public enum Kind {
        /** They are of other instruments or versions, and nothing is stated that lets their numbers be compared, or it is stated that they must not. */
        VERSION,
        /** Of other editions of the norms: a norm score is a place among other children. */
        NORMS,
        /** Of other forms, without norms: what was asked is not the same. */
        FORM;

        /** As in messages: lower case. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Empty when they may be: when the definition states so of all scales of the other's version, or both are of one release up to small corrections and nothing else is
     * stated, and both have the same norms, or, without norms, the same form.
     *
     * @param definition of the first
     */
    public static Optional<Apart> between(Definition definition, Outcome one, Outcome other) {
        boolean same = one.instrument().equals(other.instrument()) && one.version().equals(other.version());
        Optional<Comparability> stated = same ? Optional.empty() : definition.presentation().comparability(other.instrument(), other.version());
        boolean allowed = stated.map(it -> it.link() == Link.EQUATED && it.scales().isEmpty())
                .orElse(one.instrument().equals(other.instrument()) && major(one.version()).equals(major(other.version())));
        if (!allowed) {
            return Optional.of(new Apart(Kind.VERSION, stated.map(Comparability::text).orElse(LocalText.NONE)));
        }
        if (!one.norms().equals(other.norms())) {
            return Optional.of(new Apart(Kind.NORMS, LocalText.NONE));
        }
        return one.norms().isPresent() || Objects.equals(one.form(), other.form()) ? Optional.empty() : Optional.of(new Apart(Kind.FORM, LocalText.NONE));
    }

    private static String major(String version) {
        return version.split("\\.", 2)[0];
    }
}
