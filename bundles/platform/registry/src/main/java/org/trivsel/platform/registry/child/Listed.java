package org.trivsel.platform.registry.child;

import org.trivsel.registry.Child;

/** A child in a list, with what the list is sorted by. */
record Listed(Child child, String nameKey) {
    Cursor cursor() {
        return new Cursor(nameKey, child.id().value());
    }
}
