package org.trivsel.dist.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A page as it comes out of the printer, read sheet by sheet. */
final class Paper {
    private final List<String> sheets;

    private Paper(List<String> sheets) {
        this.sheets = sheets;
    }

    static Paper of(Page page, String name) throws IOException {
        Path file = Path.of("target", "screenshots", name + ".pdf");
        page.pdf(new Page.PdfOptions().setPath(file).setFormat("A4"));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            List<String> sheets = new ArrayList<>();
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                PDFTextStripper reader = new PDFTextStripper();
                reader.setStartPage(number);
                reader.setEndPage(number);
                sheets.add(plain(reader.getText(document)));
            }
            return new Paper(sheets);
        }
    }

    /** Each of the texts stands on one sheet, whole. */
    Paper assertShows(List<String> texts) {
        List<String> missing = texts.stream().map(Paper::plain).filter(text -> sheets.stream().noneMatch(sheet -> sheet.contains(text))).toList();
        assertEquals(List.of(), missing, () -> "not on paper, or torn apart:\n" + String.join("\n---\n", sheets));
        return this;
    }

    /** Without what the layout of a line adds or takes. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\u00ad\u200b]+", "");
    }
}
