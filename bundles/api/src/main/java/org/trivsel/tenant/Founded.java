package org.trivsel.tenant;

import org.trivsel.access.OneTimePassword;

/** A customer just made. @param password of its first person, given out this once */
public record Founded(Tenant tenant, OneTimePassword password) {
}
