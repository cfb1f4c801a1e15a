package org.trivsel.platform.web.person;

import org.jspecify.annotations.Nullable;

/** The address for notices. @param wrong what is wrong with what was typed, or null @param saved whether it was just saved */
public record MailView(String address, @Nullable String wrong, boolean saved, String csrf) {
}
