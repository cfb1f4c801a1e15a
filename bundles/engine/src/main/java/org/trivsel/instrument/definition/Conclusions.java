package org.trivsel.instrument.definition;

import java.util.List;
import java.util.Optional;

/** What is concluded from scores, answers and facts; the conclusions stand side by side. */
public record Conclusions(List<Fact> facts, List<Verdict> verdicts, List<Ladder> ladders) {
    /** None. */
    public static final Conclusions NONE = new Conclusions(List.of(), List.of(), List.of());

    public Optional<Verdict> verdict(String id) {
        return verdicts.stream().filter(verdict -> verdict.id().equals(id)).findFirst();
    }

    public Optional<Ladder> ladder(String id) {
        return ladders.stream().filter(ladder -> ladder.id().equals(id)).findFirst();
    }

    /** Something a verdict asks for that is no answer, such as a grade of another test. */
    public record Fact(String id, LocalText title, boolean number) { }

    /**
     * One choice out of several.
     *
     * @param human a person decides and says why; nothing is computed
     * @param choices tried in their order; the first that holds is the one
     */
    public record Verdict(String id, LocalText title, boolean human, List<VerdictChoice> choices) { }

    /**
     * @param all whether all tests must hold, or any
     * @param tests none: holds when no choice before it does
     */
    public record VerdictChoice(String id, LocalText title, boolean all, List<Test> tests) { }

    /**
     * One comparison.
     *
     * @param source what is looked at
     * @param id id of the scale, group, fact, item or verdict
     * @param score for scales and groups the kind of score; {@code band} compares the band
     */
    public record Test(Source source, String id, String score, Comparison comparison) {
        @Override
        public String toString() {
            return source.id() + " " + id + (score.isEmpty() ? "" : " " + score) + " " + comparison;
        }
    }

    /** What a test looks at. */
    public enum Source {
        SCALE, GROUP, FACT, ITEM, VERDICT;

        /** As written in definitions: lower case. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A ladder of steps that are reached one after the other.
     *
     * @param reached states of the items that count as reached
     */
    public record Ladder(String id, LocalText title, List<String> reached, List<Rung> rungs) { }

    /**
     * One step.
     *
     * @param items the observations that make it up
     * @param needs how many of them must be reached
     */
    public record Rung(String id, LocalText title, List<String> items, int needs) { }
}
