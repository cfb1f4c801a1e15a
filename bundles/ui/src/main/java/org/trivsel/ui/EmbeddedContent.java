package org.trivsel.ui;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;

/** HTML of another bundle inside a template of this one. */
record EmbeddedContent(org.trivsel.web.Content content) implements Content {
    @Override
    public void writeTo(TemplateOutput output) {
        try {
            content.writeTo(new Sink(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Sink(TemplateOutput output) implements Appendable {
        @Override
        public Appendable append(CharSequence text) {
            output.writeContent(text.toString());
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) {
            output.writeContent(text.subSequence(start, end).toString());
            return this;
        }

        @Override
        public Appendable append(char letter) {
            output.writeContent(String.valueOf(letter));
            return this;
        }
    }
}
