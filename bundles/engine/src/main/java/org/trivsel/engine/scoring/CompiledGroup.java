package org.trivsel.engine.scoring;

import org.trivsel.instrument.definition.Definition;
import org.trivsel.instrument.definition.Group;

/** A group with the numbers of its scales in one form. */
final class CompiledGroup {
    private final Group group;
    private final int[] scales;
    private final BandLookup bands;

    CompiledGroup(Group group, Definition definition, int[] scales) {
        this.group = group;
        this.scales = scales;
        this.bands = new BandLookup(group.bands(), definition);
    }

    Group group() {
        return group;
    }

    int[] scales() {
        return scales;
    }

    BandLookup bands() {
        return bands;
    }
}
