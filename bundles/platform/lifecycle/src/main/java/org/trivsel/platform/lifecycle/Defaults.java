package org.trivsel.platform.lifecycle;

import org.trivsel.store.SystemStore;

/** Remembers, for all nodes, the first version of a tool that was ready: what tenants use that nothing else is decided for. */
final class Defaults {
    private final SystemStore store;

    Defaults(SystemStore store) {
        this.store = store;
    }

    /** Only the first one to say so is heard. */
    void isReady(String tool, String version) {
        store.inTransaction(tx -> tx.update(
                "insert into tool_default (tool, revision, version) values (?, 1, ?) on conflict do nothing", tool, version));
    }
}
