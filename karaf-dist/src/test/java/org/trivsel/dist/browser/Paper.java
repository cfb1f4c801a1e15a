package org.trivsel.dist.browser;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a browser has printed, without backgrounds as browsers do until they are told otherwise: sheets, and the words somebody can read on them. */
record Paper(List<Sheet> sheets) {
    private static final double POINTS_OF_INCH = 72;
    private static final double POINTS_OF_MM = POINTS_OF_INCH / 25.4;
    private static final int DPI = 144;
    /** What printers leave white. */
    private static final double EDGE = 6 * POINTS_OF_MM;
    /** Where the foot stands. */
    private static final double FOOT = 17 * POINTS_OF_MM;
    /** WCAG 1.4.3, on a printer without colours as on a screen. */
    private static final double READABLE = 4.5;
    /** Less of a difference than nobody sees: words that are there for readers of screens only. */
    private static final double NOTHING = 1.05;

    static Paper print(Page page, Path file) {
        page.pdf(new Page.PdfOptions().setPath(file).setPreferCSSPageSize(true));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<Sheet> sheets = new ArrayList<>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                PDPage leaf = document.getPage(i);
                sheets.add(new Sheet(i + 1, leaf.getMediaBox().getWidth(), leaf.getMediaBox().getHeight(), words(document, i + 1),
                        renderer.renderImageWithDPI(i, DPI, ImageType.RGB)));
            }
            return new Paper(sheets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that can be read, without blanks: words are broken otherwise on paper than on a screen. */
    String text() {
        return sheets.stream().flatMap(sheet -> sheet.lines().stream()).map(Paper::squeezed).collect(Collectors.joining());
    }

    /** What is wrong with it as paper, whatever it says. @param heads what must not stand last on a sheet */
    List<String> faults(List<String> heads) {
        return sheets.stream().flatMap(sheet -> sheet.faults(sheets.size(), heads).stream().map(fault -> "sheet " + sheet.number() + ": " + fault)).toList();
    }

    static String squeezed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u00ad\\u200b]+", "").toLowerCase(Locale.ROOT);
    }

    private static List<Word> words(PDDocument document, int page) throws IOException {
        Words words = new Words();
        words.setSortByPosition(true);
        words.setStartPage(page);
        words.setEndPage(page);
        words.getText(document);
        return words.found;
    }

    /** A sheet of paper, in points. */
    record Sheet(int number, double width, double height, List<Word> words, BufferedImage picture) {
        boolean isLandscape() {
            return width > height;
        }

        /** What can be read above the foot, line by line. */
        List<String> lines() {
            List<String> lines = new ArrayList<>();
            int last = -1;
            for (Word word : words) {
                if (word.bottom() < height - FOOT && contrast(word) >= NOTHING) {
                    if (word.line() == last) {
                        lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + word.text());
                    } else {
                        lines.add(word.text());
                    }
                    last = word.line();
                }
            }
            return lines;
        }

        private List<String> faults(int of, List<String> heads) {
            List<String> faults = new ArrayList<>();
            List<String> lines = lines();
            if (lines.isEmpty()) {
                return List.of("is empty");
            }
            String foot = words.stream().filter(word -> word.bottom() >= height - FOOT).map(Word::text).collect(Collectors.joining(" "));
            if (!foot.equals(number + " / " + of)) {
                faults.add("has the foot »" + foot + "«");
            }
            String last = squeezed(lines.get(lines.size() - 1));
            heads.stream().map(Paper::squeezed).filter(head -> number < of && head.endsWith(last)).forEach(head -> faults.add("ends with a head: " + head));
            for (Word word : words) {
                double contrast = contrast(word);
                if (word.isWritten() && contrast >= NOTHING && contrast < READABLE) {
                    faults.add("»" + word.text() + "« has a contrast of " + contrast);
                }
                if (contrast >= NOTHING && (word.left() < EDGE || word.top() < EDGE || word.right() > width - EDGE || word.bottom() > height - EDGE)) {
                    faults.add("»" + word.text() + "« is cut at the edge");
                }
            }
            faults.addAll(onTopOfEachOther());
            if (hasInkAtTheEdge()) {
                faults.add("has ink where printers print none");
            }
            return faults;
        }

        private List<String> onTopOfEachOther() {
            List<Word> seen = words.stream().filter(word -> contrast(word) >= NOTHING).toList();
            List<String> faults = new ArrayList<>();
            for (int i = 0; i < seen.size(); i++) {
                for (int j = i + 1; j < seen.size(); j++) {
                    if (seen.get(i).covers(seen.get(j))) {
                        faults.add("»" + seen.get(i).text() + "« and »" + seen.get(j).text() + "« lie on each other");
                    }
                }
            }
            return faults;
        }

        private boolean hasInkAtTheEdge() {
            int edge = pixel(EDGE);
            for (int x = 0; x < picture.getWidth(); x++) {
                for (int y = 0; y < picture.getHeight(); y++) {
                    boolean inside = x >= edge && y >= edge && x < picture.getWidth() - edge && y < picture.getHeight() - edge;
                    if (!inside && luminance(picture.getRGB(x, y)) < 0.9) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Between the darkest and the lightest there, colours aside. */
        private double contrast(Word word) {
            double darkest = 1;
            double lightest = 0;
            for (int x = Math.max(0, pixel(word.left())); x < Math.min(picture.getWidth(), pixel(word.right())); x++) {
                for (int y = Math.max(0, pixel(word.top())); y < Math.min(picture.getHeight(), pixel(word.bottom())); y++) {
                    double here = luminance(picture.getRGB(x, y));
                    darkest = Math.min(darkest, here);
                    lightest = Math.max(lightest, here);
                }
            }
            return lightest < darkest ? 1 : (lightest + 0.05) / (darkest + 0.05);
        }

        private static int pixel(double points) {
            return (int) Math.round(points * DPI / POINTS_OF_INCH);
        }

        /** Relative luminance as WCAG defines it. */
        private static double luminance(int rgb) {
            return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
        }

        private static double linear(int value) {
            double part = value / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
    }

    /** A word where it stands, from the top left corner, in points. */
    record Word(String text, int line, double left, double top, double right, double bottom) {
        /** A good part of the smaller one lies under the other. */
        boolean covers(Word other) {
            double across = Math.min(right, other.right) - Math.max(left, other.left);
            double down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return across > 0 && down > 0 && across * down > 0.25 * Math.min(area(), other.area());
        }

        /** A lone dot or a lone digit has too few strokes for its grey to be measured. */
        boolean isWritten() {
            return text.codePoints().filter(Character::isLetterOrDigit).count() > 1;
        }

        private double area() {
            return (right - left) * (bottom - top);
        }
    }

    private static final class Words extends PDFTextStripper {
        private final List<Word> found = new ArrayList<>();
        private int line;

        @Override
        protected void writeString(String text, List<TextPosition> letters) {
            if (!text.isBlank()) {
                TextPosition first = letters.get(0);
                TextPosition last = letters.get(letters.size() - 1);
                double height = letters.stream().mapToDouble(TextPosition::getHeightDir).max().orElse(0);
                found.add(new Word(text.strip(), line, first.getXDirAdj(), first.getYDirAdj() - height,
                        last.getXDirAdj() + last.getWidthDirAdj(), first.getYDirAdj()));
            }
        }

        @Override
        protected void writeLineSeparator() {
            line++;
        }
    }
}
