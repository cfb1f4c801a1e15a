package org.trivsel.country;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bundle that declares itself a country pack.
 *
 * @param bundle its symbolic name
 * @param country the code it declares
 * @param content what it holds; null when it is refused
 * @param faults why it is refused; empty when it is sound
 */
public record Pack(String bundle, String country, String version, @Nullable Country content, List<Fault> faults) {
    public Pack {
        faults = List.copyOf(faults);
    }

    /**
     * One thing that is wrong.
     *
     * @param line 0 when unknown
     * @param remedy what its author does about it
     */
    public record Fault(String file, int line, String what, String remedy) {
    }
}
