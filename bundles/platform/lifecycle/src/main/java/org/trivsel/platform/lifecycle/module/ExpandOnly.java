package org.trivsel.platform.lifecycle.module;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rule for scripts of a version that comes beside another of the same tool. The tables are the same for both, and the version before goes on
 * reading and writing them, so scripts only add:
 *
 * <ul>
 * <li>new tables, views, sequences, types, functions and indexes, and whatever is done to what these scripts have made themselves;
 * <li>to a table that was there: columns that may be null or have a default, and indexes that are not unique;
 * <li>rows, by insert; and values of columns that these scripts have added, by update.
 * </ul>
 *
 * <p>Nothing that was there is dropped, renamed, emptied, deleted from, given another type, made not null or constrained further. What cannot be
 * checked by reading, such as a block of code, is refused like what is known to break.
 */
final class ExpandOnly {
    private static final Set<String> NOISE = Set.of("if", "not", "exists", "only", "temp", "temporary", "unlogged", "concurrently");
    private static final Set<String> NEW = Set.of("table", "view", "sequence", "type", "function", "domain");
    private static final Set<String> CONSTRAINTS = Set.of("constraint", "check", "unique", "primary", "foreign", "exclude");
    private static final String TABLE = "table";

    private final Set<String> own = new HashSet<>();
    /** As table.column. */
    private final Set<String> columns = new HashSet<>();
    private final List<String> reasons = new ArrayList<>();

    private ExpandOnly() {
    }

    /**
     * Why the scripts, in their order, would break a version that is there; empty when they would not.
     *
     * @param scripts SQL by name, those that have not run yet
     */
    static List<String> broken(Map<String, String> scripts) {
        ExpandOnly rule = new ExpandOnly();
        scripts.forEach(rule::read);
        return List.copyOf(rule.reasons);
    }

    private void read(String script, String sql) {
        try {
            for (List<String> statement : SqlText.statements(sql)) {
                String reason = check(new Words(statement));
                if (reason != null) {
                    reasons.add(script + ": " + reason);
                }
            }
        } catch (IllegalArgumentException e) {
            reasons.add(script + ": it cannot be read, " + e.getMessage());
        }
    }

    private @Nullable String check(Words words) {
        return switch (words.next()) {
            case "create" -> create(words);
            case "alter" -> alter(words);
            case "drop" -> drop(words);
            case "comment" -> comment(words);
            case "insert" -> words.has("update") ? ofOwn(words.skip(Set.of("into")), "changes rows of") : null;
            case "update" -> update(words);
            case "delete" -> ofOwn(words.skip(Set.of("from", "only")), "deletes rows of");
            case "truncate" -> ofOwn(words.skip(Set.of(TABLE, "only")), "empties");
            case "select" -> words.has("(") ? "a select that calls a function cannot be checked by reading" : null;
            default -> "\"" + words.start() + "\" cannot be checked by reading; only tables, columns and indexes are added";
        };
    }

    private @Nullable String create(Words words) {
        boolean replaces = words.take("or");
        if (replaces) {
            words.next();
        }
        boolean unique = words.take("unique");
        words.skip(Set.of("temp", "temporary", "unlogged"));
        String kind = words.next();
        if (kind.equals("index")) {
            String table = words.after("on");
            return unique && !own.contains(table) ? "a unique index on " + table + ", which was there, refuses rows that the version before writes" : null;
        }
        if (!NEW.contains(kind)) {
            return "\"create " + kind + "\" cannot be checked by reading; only tables, columns and indexes are added";
        }
        boolean perhaps = words.take("if");
        words.skip(NOISE);
        String name = words.name();
        if (replaces && !own.contains(name)) {
            return "create or replace may change " + name + ", which the version before uses: give it another name";
        }
        if (!perhaps) {
            own.add(name);
        }
        return null;
    }

    private @Nullable String alter(Words words) {
        String kind = words.next();
        words.skip(NOISE);
        String name = words.name();
        if (own.contains(name)) {
            return null;
        }
        if (!kind.equals(TABLE)) {
            return "alter " + kind + " " + name + " changes what the version before uses";
        }
        for (Words action : words.parts()) {
            String reason = action(name, action);
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    private @Nullable String action(String table, Words action) {
        String verb = action.next();
        switch (verb) {
            case "drop":
                return "it drops from table " + table + " what the version before uses";
            case "rename":
                return "it renames in table " + table + " what the version before uses";
            case "add":
                break;
            default:
                return "\"" + action.start() + "\" changes table " + table + ", which the version before uses";
        }
        action.take("column");
        action.skip(Set.of("if", "not", "exists"));
        String column = action.next();
        if (CONSTRAINTS.contains(column)) {
            return "a constraint on table " + table + " refuses rows that the version before writes";
        }
        if (action.has("unique") || action.has("primary")) {
            return "column " + column + " is unique, which refuses rows that the version before writes to table " + table;
        }
        if (action.hasPair("not", "null") && !action.has("default") && !action.has("generated")) {
            return "column " + column + " of table " + table + " is not null and has no default, so the version before cannot write rows";
        }
        columns.add(table + "." + column);
        return null;
    }

    private @Nullable String drop(Words words) {
        String kind = words.next();
        words.skip(NOISE);
        for (Words one : words.parts()) {
            String name = one.name();
            if (!own.contains(name) || words.has("cascade")) {
                return "it drops " + kind + " " + name + ", which the version before uses";
            }
        }
        return null;
    }

    /** A comment on a table decides who may do what to it. */
    private @Nullable String comment(Words words) {
        words.next();
        String kind = words.next();
        String name = words.name();
        return kind.equals(TABLE) && !own.contains(name) ? "a comment on table " + name + ", which was there, may change what can be done with it" : null;
    }

    private @Nullable String update(Words words) {
        words.skip(Set.of("only"));
        String table = words.name();
        if (own.contains(table)) {
            return null;
        }
        words.after("set");
        words.back();
        for (Words assignment : words.until(Set.of("from", "where", "returning")).parts()) {
            String column = assignment.next();
            if (!columns.contains(table + "." + column)) {
                return "it changes " + column + " in table " + table + ", which the version before wrote; only columns added here are filled";
            }
        }
        return null;
    }

    private @Nullable String ofOwn(Words words, String verb) {
        for (Words one : words.until(Set.of("where", "using", "(", "select", "values", "as", "restart", "continue", "cascade", "returning")).parts()) {
            String table = one.name();
            if (!own.contains(table)) {
                return "it " + verb + " table " + table + ", which the version before uses";
            }
        }
        return words.has("cascade") ? "it " + verb + " whatever hangs on a table" : null;
    }
}
