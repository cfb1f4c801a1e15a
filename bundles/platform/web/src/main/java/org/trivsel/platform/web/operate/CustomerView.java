package org.trivsel.platform.web.operate;

import org.trivsel.platform.web.page.Form;
import org.trivsel.tenant.Tenant;

/**
 * A tenant's page for operators.
 *
 * @param sandbox whether it is for trying out
 * @param used whether it could not be made anything else, because it uses what runs in sandboxes only
 * @param form with what can be changed
 */
public record CustomerView(Tenant tenant, boolean suspended, boolean sandbox, boolean used, String path, Form form) {
}
