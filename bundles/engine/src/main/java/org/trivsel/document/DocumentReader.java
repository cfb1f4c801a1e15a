package org.trivsel.document;

import org.trivsel.engine.source.CheckedSource;
import org.trivsel.engine.source.Place;

/** Reads YAML, and JSON, which is YAML too, by one schema. Safe for use by many threads. */
public final class DocumentReader {
    private final CheckedSource source;

    /** @param schema JSON Schema, draft 2020-12 @param name what such a document is called in messages */
    public DocumentReader(String schema, String name) {
        this.source = CheckedSource.by(schema, name);
    }

    /** @throws org.trivsel.instrument.InvalidInstrument with every fault, each with line and path */
    public Document read(String yaml) {
        Place root = source.read(yaml);
        return new Document(root.json(), root::line);
    }
}
