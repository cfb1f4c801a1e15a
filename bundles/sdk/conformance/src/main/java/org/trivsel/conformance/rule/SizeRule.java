package org.trivsel.conformance.rule;

import java.util.Map;
import org.trivsel.conformance.Findings;
import org.trivsel.conformance.Rule;
import org.trivsel.conformance.source.Material;
import org.trivsel.conformance.source.Sources;

/** Forms are opened on telephones: no file is large, and the whole is not. */
public final class SizeRule implements Rule {
    private static final int DRAWING = 100 << 10;
    private static final int TEXT = 4 << 20;
    private static final int SOUND = 1 << 20;
    private static final long ALL = 16L << 20;

    @Override
    public String id() {
        return "size";
    }

    @Override
    public String title() {
        return "Files are small enough for a telephone";
    }

    @Override
    public void check(Material material, Findings findings) {
        long all = 0;
        for (Map.Entry<String, byte[]> file : material.sources().content().entrySet()) {
            all += file.getValue().length;
            int most = file.getKey().endsWith(".svg") ? DRAWING : file.getKey().endsWith(".yaml") ? TEXT : SOUND;
            if (file.getValue().length > most) {
                findings.error(Sources.MAIN + file.getKey(), 0, "It has " + (file.getValue().length >> 10) + " KB; a file of its kind has at most " + (most >> 10) + " KB.",
                        file.getKey().endsWith(".svg") ? "Simplify the drawing, or save it without what the program adds." : "Make it smaller, or divide it.");
            }
        }
        if (all > ALL) {
            findings.error(Sources.MAIN, 0, "All files together have " + (all >> 20) + " MB; at most " + (ALL >> 20) + " MB are taken.", "Make pictures and sounds smaller.");
        }
    }
}
