package org.trivsel.platform.web.operate;

import java.util.List;
import org.trivsel.platform.web.page.Form;
import org.trivsel.ui.Choice;

/** A tenant to be. @param countries whose packs are installed */
public record NewCustomerView(Form form, List<Choice> countries) {
}
