package org.trivsel.platform.web.children;

import org.trivsel.registry.ChildId;

/** A national number, shown once. */
public record NumberView(ChildId child, String number) {
}
