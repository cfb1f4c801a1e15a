package org.trivsel.platform.forms.page;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.FormAdvice.Trial;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.norm.NormPack;
import org.trivsel.registry.Child;

/**
 * What whoever begins is asked beside the day: only what forms or norms of the instrument depend on. The season follows from the day.
 *
 * @param keys the values there are forms or norms for
 * @param languages those of the norms; empty unless there are several, which must not be mixed up
 * @param pregnancy whether the age of a child born early would be counted from the day it was expected
 */
record Asked(Map<Key, SortedSet<String>> keys, SortedSet<String> languages, boolean pregnancy) {
    static Asked by(Instrument instrument, Child child, LocalDate date) {
        Map<Key, SortedSet<String>> keys = new EnumMap<>(Key.class);
        keys.putAll(instrument.keyed());
        keys.remove(Key.SEASON);
        SortedSet<String> languages = new TreeSet<>(instrument.norms().stream().map(NormPack::language).toList());
        boolean pregnancy = instrument.definition().administration().correction()
                .filter(rule -> Age.of(child.birthDate(), date).compareTo(rule.until()) < 0).isPresent();
        return new Asked(keys, languages.size() > 1 ? languages : new TreeSet<>(), pregnancy);
    }

    /** Whether the form fits, or will when what nobody has said yet is said in its favour. */
    static boolean mayFit(Trial form) {
        return form.criteria().stream().allMatch(one -> one.holds() || one.found().equals("unknown"));
    }

    /** Ids of what is asked, in the order of the page. */
    List<String> fields() {
        return Stream.of(keys.keySet().stream().map(Key::id), languages.isEmpty() ? Stream.<String>empty() : Stream.of(Sent.LANGUAGE),
                pregnancy ? Stream.of(Sent.PREGNANCY) : Stream.<String>empty()).flatMap(all -> all).toList();
    }

    /** What may be chosen in a field; none where one writes. */
    SortedSet<String> values(String field) {
        return field.equals(Sent.LANGUAGE) ? languages : Key.ofId(field).map(keys::get).orElseGet(TreeSet::new);
    }
}
