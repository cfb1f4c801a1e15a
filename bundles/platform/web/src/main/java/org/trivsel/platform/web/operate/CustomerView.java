package org.trivsel.platform.web.operate;

import org.trivsel.platform.web.page.Form;
import org.trivsel.tenant.Tenant;

/** A tenant's page for operators. @param form with what can be changed */
public record CustomerView(Tenant tenant, boolean suspended, String path, Form form) {
}
