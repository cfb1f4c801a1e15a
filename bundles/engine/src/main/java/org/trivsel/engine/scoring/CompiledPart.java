package org.trivsel.engine.scoring;

import org.trivsel.instrument.definition.Part;

/** A part and the numbers of its items: from {@code first} to before {@code end}. */
record CompiledPart(Part part, int first, int end) { }
