package org.trivsel.platform.country;

import java.util.List;
import java.util.stream.Collectors;
import org.trivsel.country.Pack;

/** A pack that cannot be used, with all that is wrong with it. */
final class InvalidPack extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Pack.Fault> faults;

    InvalidPack(List<Pack.Fault> faults) {
        super(faults.stream().map(fault -> fault.file() + ":" + fault.line() + " " + fault.what() + " " + fault.remedy()).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    List<Pack.Fault> faults() {
        return faults;
    }
}
