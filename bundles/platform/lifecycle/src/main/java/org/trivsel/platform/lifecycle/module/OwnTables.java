package org.trivsel.platform.lifecycle.module;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scripts of a tool are about tables of its own, in the schema of its name. Read and not run: it keeps from accidents and from what is plainly meant for
 * somebody else's tables; a bundle is trusted.
 */
final class OwnTables {
    private static final String PLATFORM = "trivsel";
    private static final String OF_TOOLS = "tool_";
    private static final Set<String> CATALOGUES = Set.of("pg_catalog", "information_schema");
    /** What could reach anything, whatever it names. */
    private static final Set<String> REFUSED = Set.of("do", "set", "reset", "call", "execute", "prepare", "copy", "grant", "revoke", "reassign", "load", "listen",
            "notify", "begin", "start", "commit", "rollback", "vacuum", "cluster", "reindex", "lock", "security", "import");
    private static final Set<String> OF_THE_SERVER = Set.of("role", "user", "group", "database", "tablespace", "extension", "language", "server", "publication",
            "subscription", "system", "cast", "policy", "default", "schema");

    private OwnTables() {
    }

    /** Why a script is not about tables of the tool, in words that begin with its name; null when all are. */
    static @Nullable String objection(String tool, Map<String, String> scripts) {
        String own = OF_TOOLS + tool.replace('-', '_');
        for (Map.Entry<String, String> script : scripts.entrySet()) {
            try {
                for (List<String> statement : SqlText.statements(script.getValue())) {
                    String reason = objection(statement, own);
                    if (reason != null) {
                        return script.getKey() + " " + reason;
                    }
                }
            } catch (IllegalArgumentException e) {
                return script.getKey() + " cannot be read: " + e.getMessage();
            }
        }
        return null;
    }

    private static @Nullable String objection(List<String> statement, String own) {
        if (REFUSED.contains(statement.get(0)) || statement.size() > 1 && Set.of("create", "alter", "drop").contains(statement.get(0))
                && OF_THE_SERVER.contains(statement.get(1))) {
            return "has \"" + new Words(statement).start() + "\", which is about more than the tables of a tool";
        }
        if (new Words(statement).hasPair("security", "definer")) {
            return "makes a function with the rights of who owns all tables (security definer)";
        }
        for (int i = 0; i + 2 < statement.size(); i++) {
            String name = statement.get(i);
            boolean isSchema = name.equals(PLATFORM) || name.startsWith(OF_TOOLS) && !name.equals(own) || CATALOGUES.contains(name);
            if (isSchema && statement.get(i + 1).equals(".")) {
                return "names " + name + "." + statement.get(i + 2) + ", which is not its own";
            }
        }
        return null;
    }
}
