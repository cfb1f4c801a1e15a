package org.trivsel.platform.information;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.trivsel.access.Caller;
import org.trivsel.information.Letter;

/** The letters that the tools of this system bring. */
@Component(service = Letters.class)
public final class Letters {
    /** Raised whenever the frame around what tools say, says something else. */
    private static final int FRAME = 1;

    private final List<Letter> all = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bindLetter(Letter letter) {
        all.add(letter);
    }

    void unbindLetter(Letter letter) {
        all.remove(letter);
    }

    /** Those of the tools that the caller's tenant has, by id; of two versions of a tool the newer letter. */
    public List<Letter> of(Caller caller) {
        return all.stream().filter(letter -> caller.tools().contains(letter.tool()))
                .collect(Collectors.toMap(Letter::id, letter -> letter, BinaryOperator.maxBy(Comparator.comparingInt(Letter::version)))).values().stream()
                .sorted(Comparator.comparing(Letter::id)).toList();
    }

    public Optional<Letter> find(Caller caller, String id) {
        return of(caller).stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    /** What stands in the record: the tool's version and the frame's. */
    public static String version(Letter letter) {
        return letter.version() + "." + FRAME;
    }
}
