package org.trivsel.conformance;

import org.trivsel.conformance.source.Material;

/** One thing that is asked of an instrument. It looks only at what could be read; what could not is the schema's. */
public interface Rule {
    /** Stable, such as {@code golden-cases}. */
    String id();

    /** What is asked, in a few words. */
    String title();

    void check(Material material, Findings findings);
}
