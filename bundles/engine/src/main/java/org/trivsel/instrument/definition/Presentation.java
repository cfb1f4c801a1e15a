package org.trivsel.instrument.definition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trivsel.instrument.Outcome;

/**
 * How results are shown and what is said about them.
 *
 * @param sheet the data sheet: answers to standing questions about the instrument, by {@link Question#id}
 */
public record Presentation(List<Chart> charts, List<Feedback> feedback, List<Activity> activities, List<Comparability> comparabilities,
        Map<Question, LocalText> sheet) {
    /** Nothing is said. */
    public static final Presentation NONE = new Presentation(List.of(), List.of(), List.of(), List.of(), Map.of());

    public Optional<Activity> activity(String id) {
        return activities.stream().filter(activity -> activity.id().equals(id)).findFirst();
    }

    /** What is said for an audience about an outcome, in the order of the definition. */
    public List<Feedback> feedback(Outcome outcome, String audience) {
        return feedback.stream().filter(one -> one.audience().equals(audience) && one.in().stream().anyMatch(in -> came(outcome, one.about(), in))).toList();
    }

    private static boolean came(Outcome outcome, String about, String in) {
        return Stream.of(outcome.scale(about).flatMap(Outcome.ScaleScore::band), outcome.group(about).flatMap(Outcome.GroupScore::band),
                outcome.verdict(about).flatMap(Outcome.VerdictScore::choice)).flatMap(Optional::stream).anyMatch(in::equals);
    }

    /** What may be said about results beside those of another instrument in a version; empty when nothing is stated, and then they are not set side by side. */
    public Optional<Comparability> comparability(String instrument, String version) {
        return comparabilities.stream().filter(one -> one.instrument().equals(instrument))
                .filter(one -> one.versions().isEmpty() || one.versions().stream().anyMatch(known -> known.endsWith(".") ? version.startsWith(known)
                        : version.equals(known))).findFirst();
    }

    /**
     * A chart of scales, groups, verdicts or ladders, by their ids.
     *
     * @param note how it is read; may be empty
     * @param lights for {@code LIGHTS}: what a band or choice shines in; one that is not named shines in nothing and is said in words only
     */
    public record Chart(String id, LocalText title, Kind kind, List<String> of, LocalText note, Map<String, Light> lights) {
        /** Without a note and without lights. */
        public Chart(String id, LocalText title, Kind kind, List<String> of) {
            this(id, title, kind, of, LocalText.NONE, Map.of());
        }
    }

    /** The lights of a traffic light. */
    public enum Light {
        GREEN, YELLOW, RED;

        /** As written in definitions: lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Kinds of chart. A later version may add kinds. */
    public enum Kind {
        BANDS, PROFILE, LIGHTS, SPIDER, CIRCLE, LADDER, PROGRESSION, OVERLAY, MATRIX;

        /** As written in definitions: lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is said to someone about a scale or group.
     *
     * @param audience {@code staff}, {@code parent}, {@code child} or {@code leader}
     * @param about id of a scale, group or verdict
     * @param in bands, or choices of the verdict, it is said in
     * @param activities ids of activities that fit
     */
    public record Feedback(String audience, String about, List<String> in, LocalText text, List<String> activities) { }

    /** Something to do. */
    public record Activity(String id, LocalText title, LocalText text) { }

    /**
     * What may be said about results of this instrument beside those of another, or of another version of it.
     *
     * @param versions versions of the other that this is about, {@code 1.} meaning all that begin so; empty for all
     * @param scales scales this is about; empty for all
     */
    public record Comparability(String instrument, List<String> versions, List<String> scales, Link link, LocalText text) { }

    /** How two results relate. */
    public enum Link {
        /** Their scores may be compared number by number. */
        EQUATED,
        /** They are about the same; look at the direction, not at the numbers. */
        SAME_CONSTRUCT,
        /** They must not be set side by side. */
        NOT_COMPARABLE;

        /** As written in definitions: {@code same-construct}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a data sheet answers. */
    public enum Question {
        PURPOSE, AUDIENCE, NOT_FOR, THEORY, DEVELOPED_BY, SAMPLE, RELIABILITY, VALIDITY, FAIRNESS, QUALIFICATION, TIME, EVIDENCE_DATE;

        /** As written in definitions: {@code not-for}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
