package org.trivsel.conformance.rule;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trivsel.conformance.Findings;
import org.trivsel.conformance.Rule;
import org.trivsel.conformance.source.Colour;
import org.trivsel.conformance.source.Drawing;
import org.trivsel.conformance.source.Drawing.Label;
import org.trivsel.conformance.source.Material;

/** Drawings can be seen: they grow and shrink, stand out from their ground, and words in them are large and dark enough. */
public final class DrawingRule implements Rule {
    /** As wide as a picture is shown on a telephone, three beside each other. */
    private static final double SHOWN_WIDTH = 110;
    private static final double LEAST_SIZE = 9;
    private static final double LARGE_SIZE = 24;
    private static final double CONTRAST = 4.5;
    private static final double CONTRAST_LARGE = 3;

    @Override
    public String id() {
        return "drawings";
    }

    @Override
    public String title() {
        return "Pictures can be seen: size, contrast, words in them";
    }

    @Override
    public void check(Material material, Findings findings) {
        for (Map.Entry<String, byte[]> file : material.sources().files().entrySet()) {
            if (file.getKey().endsWith(".svg")) {
                Optional<Drawing> drawing = Drawing.of(file.getValue());
                drawing.ifPresentOrElse(drawn -> check(file.getKey(), drawn, findings),
                        () -> findings.error(file.getKey(), 0, "This drawing cannot be read.", "Save it again as plain SVG."));
            }
        }
    }

    private static void check(String path, Drawing drawing, Findings findings) {
        if (!drawing.scales()) {
            findings.error(path, 1, "The drawing has no viewBox, so it cannot be shown larger or smaller.", "Add viewBox=\"0 0 width height\" to svg.");
            return;
        }
        if (!drawing.colours().isEmpty() && drawing.colours().stream().noneMatch(colour -> colour.contrast(drawing.behind()) >= CONTRAST_LARGE)) {
            findings.error(path, 1, "Nothing in it stands out from its ground by " + CONTRAST_LARGE + " to 1.", "Draw the outline darker.");
        }
        for (Label label : drawing.labels()) {
            double shown = label.size() * SHOWN_WIDTH / drawing.width();
            if (shown < LEAST_SIZE) {
                findings.error(path, label.line(), "The word \"" + label.text() + "\" is " + said(shown) + " points high where the picture is shown small.",
                        "Make it at least " + said(LEAST_SIZE * drawing.width() / SHOWN_WIDTH) + " units high, or leave it out and say it in the item.");
            }
            if (label.colour().isPresent() && label.behind().isPresent()) {
                checkContrast(path, label, label.colour().get().contrast(label.behind().get()), shown >= LARGE_SIZE ? CONTRAST_LARGE : CONTRAST, findings);
            }
        }
    }

    private static void checkContrast(String path, Label label, double contrast, double least, Findings findings) {
        if (contrast < least) {
            Colour colour = label.colour().orElseThrow();
            findings.error(path, label.line(), "The word \"" + label.text() + "\" stands out from its ground by " + said(contrast) + " to 1.", "At least " + said(least)
                    + " to 1 is needed: make " + String.format(Locale.ROOT, "#%02x%02x%02x", colour.red(), colour.green(), colour.blue()) + " darker, or the ground lighter.");
        }
    }

    private static String said(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
