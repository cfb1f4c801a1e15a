package org.trivsel.engine.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/** One factory, with limits that no honest form comes near. */
public final class Json {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_NUMBER = 40;
    private static final int DEEPEST = 8;
    private static final int LONGEST_DOCUMENT = 1_000_000;

    /** Refuses a name that stands twice in an object. */
    public static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNameLength(LONGEST_NAME).maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_NUMBER).maxNestingDepth(DEEPEST).maxDocumentLength(LONGEST_DOCUMENT).build())
            .build();

    private Json() { }
}
