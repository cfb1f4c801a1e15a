package org.trivsel.engine.scoring;

/** From the marks of a scale's items to its raw score. */
interface ScaleMethod {
    /** The highest raw score, rounded up; 0 when there is no fixed one. */
    int max();

    RawScore raw(Marks marks);
}
