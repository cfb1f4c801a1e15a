package org.trivsel.web;

import java.io.IOException;

/** HTML that writes itself. Whoever makes it has escaped what people typed. */
@FunctionalInterface
public interface Content {
    void writeTo(Appendable out) throws IOException;
}
