package org.trivsel.platform.web.page;

import java.util.List;
import org.trivsel.ui.Choice;

/** A form that was on its way when the session ended, to be sent after all. @param fields names and values */
public record ResendView(String path, String csrf, List<Choice> fields) {
}
