package org.trivsel.tools.early.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.ui.Avatar;
import org.trivsel.ui.Count;
import org.trivsel.ui.Wrong;

/**
 * A conversation: where people differ, where they do not, their words, and what they decide.
 *
 * @param decided what was decided, or null
 * @param writes whether the caller may decide
 * @param refused why what was sent was not kept, or null
 * @param withParents whether the conversation is held with the parents instead of colleagues
 * @param plan where a plan that rests on what was decided is made, or null
 * @param letter where it is written to parents, or null
 * @param device what finds on this device what the caller wrote and nobody got
 */
public record TalkView(String path, String csrf, String backPath, String back, String title, String child, Avatar avatar, List<Person> people,
        List<Line> differences, List<Line> agreements, int signs, int revision, @Nullable Decided decided, boolean writes, @Nullable String refused,
        List<Wrong> wrongs, @Nullable Integer position, String reason, String words, String parents, boolean withParents, List<Count> facts,
        @Nullable String plan, @Nullable String letter, Device device) {

    /** @param assets where the scripts are */
    public record Device(String part, String account, String assets) {
    }

    /** @param mark the drawing of this person: 1, 2 or 3 */
    public record Person(int mark, String name, String position, String zone, String observation) {
    }

    /** One sign, or the ruler, with where each stands. @param spoken the same in a sentence @param apart steps between the furthest; 0 is the same */
    public record Line(String title, String spoken, int apart, List<String> stops, List<Mark> marks) {
    }

    /** @param x in the drawing */
    public record Mark(int mark, int x) {
    }

    /** @param zone null: they do not agree @param parents their part, empty where they did not take part */
    public record Decided(@Nullable String zone, String position, String reason, String words, String parents, String by) {
    }

    public @Nullable String wrong(String field) {
        return wrongs.stream().filter(wrong -> wrong.field().equals(field)).map(Wrong::message).findFirst().orElse(null);
    }
}
