package org.trivsel.platform.forms.page;

import java.util.List;

/** An assessment that does not count and has no result. */
public record VoidView(String childPath, String child, String title, String state, List<HistoryLine> history) {
}
