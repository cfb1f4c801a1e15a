package org.trivsel.platform.country.page;

import java.util.List;
import org.trivsel.ui.Count;

/** What a pack says. @param texts of legal bases with their provision */
public record CountryView(String title, String detail, List<Count> facts, List<Count> levels, List<Count> legal, List<Count> texts, List<Count> regions) {
}
