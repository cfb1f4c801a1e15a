package org.trivsel.instrument.definition;

import java.util.List;

/** A part with the items it has in one form, in the order they are asked. */
public record FormPart(Part part, List<Item> items) { }
