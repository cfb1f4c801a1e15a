package org.trivsel.platform.assessment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivsel.instrument.Instrument;
import org.trivsel.instrument.Key;
import org.trivsel.instrument.Setting;

/**
 * The language background, from the languages at home that the register has: only where the instrument asks for it, in the words it uses, and
 * where nobody has said it. Other instruments come to the same as ever.
 */
record Background(Instrument instrument) {
    private static final String ONE = "monolingual";
    private static final String SEVERAL = "multilingual";

    Setting added(Setting given, List<String> languages) {
        if (given.key(Key.BACKGROUND).isPresent() || languages.isEmpty()) {
            return given;
        }
        String background = languages.stream().distinct().count() == 1 ? ONE : SEVERAL;
        return asked().contains(background) ? given.with(Key.BACKGROUND, background) : given;
    }

    private Set<String> asked() {
        Stream<String> forms = instrument.definition().forms().stream()
                .flatMap(form -> form.fit().keys().getOrDefault(Key.BACKGROUND, Set.of()).stream());
        Stream<String> norms = instrument.norms().stream().flatMap(pack -> Stream.concat(pack.tables().stream().map(table -> table.keys()),
                pack.groups().stream().map(group -> group.keys()))).flatMap(keys -> Stream.ofNullable(keys.get(Key.BACKGROUND)));
        return Stream.concat(forms, norms).collect(Collectors.toSet());
    }
}
