package org.trivsel.instrument.norm;

import java.util.List;
import java.util.Locale;
import org.trivsel.engine.scoring.NormCoverage;
import org.trivsel.instrument.definition.Definition;

/**
 * Looks for what a reader of a pack cannot refuse, since it may be meant, but a publisher must know: children and scores without a norm, and norms that
 * turn round from one age to the next.
 */
public final class NormCheck {
    private NormCheck() { }

    /** What was found, in the order of the pack; nothing when all is covered. The pack fits the definition. */
    public static List<Finding> findings(Definition definition, NormPack pack) {
        return new NormCoverage(definition, pack).findings();
    }

    /**
     * @param cell which table: scale, form, sex and keys
     * @param text what was found and what to do
     */
    public record Finding(Kind kind, String cell, String text) {
        @Override
        public String toString() {
            return cell + ": " + text;
        }
    }

    /** What may be found. */
    public enum Kind {
        /** No table between two ages. */
        AGE_GAP,
        /** The form is for younger or older children than the tables. */
        AGE_NOT_COVERED,
        /** A raw score that can be reached has no row. */
        SCORE_NOT_COVERED,
        /** A scale of the form has no table at all. */
        NO_TABLE,
        /** The same raw score stands higher among older children than among younger ones. */
        AGE_TURNS_ROUND;

        /** {@code age-gap}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
