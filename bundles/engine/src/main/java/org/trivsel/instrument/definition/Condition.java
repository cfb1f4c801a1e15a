package org.trivsel.instrument.definition;

import java.util.Set;

/** Something an answer may say. A missing answer says nothing: no condition holds. */
public sealed interface Condition {
    String item();

    /** The choice is, or the words contain, one of these. */
    record AnyOf(String item, Set<String> values) implements Condition { }

    /** There is a choice or a word other than these. */
    record OtherThan(String item, Set<String> values) implements Condition { }

    /** The number, or the number of words, is at least this. */
    record AtLeast(String item, int number) implements Condition { }

    /** The number, or the number of words, is at most this. */
    record AtMost(String item, int number) implements Condition { }
}
