package org.trivsel.instrument.definition;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * On what terms an instrument may be used, as its publisher says.
 *
 * @param kind what has to be granted before it is used
 * @param certified whether only people who are certified for it may begin, answer and score it
 * @param secrecy for whom texts, choices, pictures and sounds of items are hidden; empty when they are for everybody
 */
public record LicenceTerms(Kind kind, boolean certified, Optional<Secrecy> secrecy) {
    /** Free, by anybody, nothing secret. */
    public static final LicenceTerms FREE = new LicenceTerms(Kind.FREE, false, Optional.empty());

    /** Whether a grant is needed to begin. */
    public boolean needsGrant() {
        return kind != Kind.FREE;
    }

    /** Whether the content of items is for those alone who give the instrument. */
    public boolean isSecret() {
        return secrecy.isPresent();
    }

    /** Whether this may be printed. */
    public boolean prints(Print print) {
        return secrecy.map(secret -> secret.print().contains(print)).orElse(true);
    }

    /** What files may hold of items. */
    public Export exports() {
        return secrecy.map(Secrecy::export).orElse(Export.TEXTS);
    }

    /** What has to be granted. A later version may add kinds. */
    public enum Kind {
        FREE,
        /** A number of uses. */
        PER_USE,
        /** From a day to a day. */
        PER_PERIOD,
        /** For units and all below them. */
        PER_SITE;

        /** As written in definitions: {@code per-use}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Prints of a form. */
    public enum Print {
        BLANK, FILLED
    }

    /** What a file may hold of items, each more than the one before. */
    public enum Export {
        /** Nothing, neither which they are nor what was answered. */
        NONE,
        /** Ids of items and choices with what was answered. */
        IDS,
        TEXTS
    }

    /**
     * The content of items is hidden.
     *
     * @param print what may be printed all the same
     * @param export what files may hold all the same
     */
    public record Secrecy(Set<Print> print, Export export) {
        public Secrecy {
            print = Set.copyOf(print);
        }
    }
}
