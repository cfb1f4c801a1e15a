package org.trivsel.platform.lifecycle.module;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.module.Artefact.State;
import org.trivsel.store.SystemStore;
import org.trivsel.store.Transaction;

/** What this node is to have, and what it says of itself. */
final class NodeTable {
    private static final String WANTED = "select m.sha256, m.tool, m.version from module_wanted w join module m using (sha256) order by w.decided_at, m.sha256";
    private static final String HEARD = "insert into node (id, name) values (?, ?) on conflict (id) do update set heard_at = now() returning xmax = 0";
    private static final String FORGET = "delete from node where heard_at < now() - interval '1 hour'";
    private static final String STATE = """
            insert into node_module (node_id, sha256, state, cause) values (?, ?, ?, ?)
            on conflict (node_id, sha256) do update set state = excluded.state, cause = excluded.cause, at = now()""";

    private final SystemStore store;
    private final UUID id = UUID.randomUUID();
    private final String name;

    NodeTable(SystemStore store, String name) {
        this.store = store;
        this.name = name;
    }

    UUID id() {
        return id;
    }

    List<Wanted> wanted() {
        return store.inTransaction(tx -> tx.list(WANTED, row -> new Wanted(row.text(1), row.text(2), row.text(3))));
    }

    byte[] content(String sha256) {
        return store.inTransaction(tx -> tx.one("select content from module_content where sha256 = ?", row -> row.bytes(1), sha256)).orElseThrow(
                () -> new IllegalStateException("Its bytes are not in the database any more"));
    }

    /** This node is up; nodes that have not been heard of for long are forgotten. @return whether this one was not known, or forgotten */
    boolean isUp() {
        return store.inTransaction(tx -> {
            boolean unknown = isUnknown(tx);
            tx.update(FORGET);
            return unknown;
        });
    }

    void isDown() {
        store.inTransaction(tx -> tx.update("update node set ended_at = now() where id = ?", id));
    }

    /** @return whether this node was not known, or forgotten */
    boolean say(String sha256, State state, @Nullable String cause) {
        return store.inTransaction(tx -> {
            boolean unknown = isUnknown(tx);
            tx.update(STATE, id, sha256, state, cause);
            return unknown;
        });
    }

    private boolean isUnknown(Transaction tx) throws SQLException {
        return tx.one(HEARD, row -> row.flag(1), id, name).orElseThrow();
    }

    void hasNothingOf(String sha256) {
        store.inTransaction(tx -> tx.update("delete from node_module where node_id = ? and sha256 = ?", id, sha256));
    }

    /** It has been ready somewhere: from now on a node that cannot have it is at fault, not the module. */
    void hasProvedItself(String sha256) {
        store.inTransaction(tx -> tx.update("update module_wanted set trial = false where sha256 = ? and trial", sha256));
    }

    /** Gives up what has not been ready anywhere, for all nodes. @return false when it has been */
    boolean giveUp(String sha256, String cause) {
        return store.inTransaction(tx -> {
            boolean onTrial = 1 == tx.update("delete from module_wanted where sha256 = ? and trial", sha256);
            if (onTrial) {
                tx.update("update module set cause = ? where sha256 = ?", cause, sha256);
            }
            return onTrial;
        });
    }

    /** A module that is to be here. */
    record Wanted(String sha256, String tool, String version) {
    }
}
