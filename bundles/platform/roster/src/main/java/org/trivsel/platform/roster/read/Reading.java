package org.trivsel.platform.roster.read;

import java.util.List;

/** What came of reading a file. */
public sealed interface Reading permits RosterFile, Reading.Refused {

    /** The file as a whole cannot be used, and why. Nothing of it was taken. */
    record Refused(List<Fault> faults) implements Reading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
