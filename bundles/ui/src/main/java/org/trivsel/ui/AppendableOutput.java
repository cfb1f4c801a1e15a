package org.trivsel.ui;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Where templates write to. */
record AppendableOutput(Appendable out) implements TemplateOutput {
    @Override
    public void writeContent(String value) {
        try {
            out.append(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void writeContent(String value, int beginIndex, int endIndex) {
        try {
            out.append(value, beginIndex, endIndex);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
