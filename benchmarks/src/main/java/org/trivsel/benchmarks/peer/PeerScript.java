package org.trivsel.benchmarks.peer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of the product as a script for pgbench: the same statements with the same values, prepared, sent in the same packets (begin
 * goes with the first statement). New rows get new ids, and each client works with a child or an assessment of its own.
 */
public final class PeerScript {
    private static final Pattern INSERT = Pattern.compile("\\s*insert into \\w+ \\(([^)]*)\\)\\s*values\\s.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> own;

    private PeerScript(Map<String, String> own) {
        this.own = own;
    }

    /**
     * @param tenant whose data it works on, in place of the one the transaction was of
     * @param own what each client chooses for itself: from the value in the transaction to a query, which may use {@code :client_id}
     */
    public static PeerScript of(List<Sent> transaction, String former, String tenant, Map<String, String> own) {
        PeerScript script = new PeerScript(own);
        script.choose(tenant);
        List<Sent> inner = transaction.stream().filter(sent -> !sent.isBoundary()).toList();
        script.text.append("\\startpipeline\nbegin;\n");
        for (int i = 0; i < inner.size(); i++) {
            script.add(inner.get(i), i, former, tenant);
            if (i == 0) {
                script.text.append("\\endpipeline\n");
            }
        }
        script.text.append("commit;\n");
        return script;
    }

    String text() {
        return text.toString();
    }

    /** Variables and their values, for pgbench's {@code -D}. */
    Map<String, String> values() {
        return values;
    }

    private void choose(String tenant) {
        values.put("chosen", "0");
        text.append("\\if :chosen = 0\n\\set chosen 1\nbegin;\nselect set_config('trivsel.tenant', '").append(tenant).append("', true);\n");
        int number = 0;
        for (String query : own.values()) {
            text.append("select (").append(query).append(") as own").append(number++).append(" \\gset\n");
        }
        text.append("commit;\n\\endif\n");
    }

    private void add(Sent sent, int number, String former, String tenant) {
        String sql = sent.sql();
        int id = columnOfId(sql);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < sent.values().size(); i++) {
            names.add(i == id ? "uuidv7()" : name(number, i, sent.values().get(i), former, tenant));
        }
        text.append(withNames(sql, names)).append(";\n");
    }

    private String name(int statement, int parameter, @Nullable String value, String former, String tenant) {
        int choice = new ArrayList<>(own.keySet()).indexOf(value);
        if (choice >= 0) {
            return ":own" + choice;
        }
        String name = "s" + statement + "p" + parameter;
        if (value != null) {
            values.put(name, value.equals(former) ? tenant : value);
        }
        // A variable without a value is NULL.
        return ":" + name;
    }

    private static String withNames(String sql, List<String> names) {
        Matcher parameter = Pattern.compile("\\$(\\d+)").matcher(sql);
        StringBuilder out = new StringBuilder();
        while (parameter.find()) {
            parameter.appendReplacement(out, Matcher.quoteReplacement(names.get(Integer.parseInt(parameter.group(1)) - 1)));
        }
        return parameter.appendTail(out).toString();
    }

    /** Which parameter is the id of a new row, or -1. */
    private static int columnOfId(String sql) {
        Matcher insert = INSERT.matcher(sql);
        return insert.matches() ? List.of(insert.group(1).split("\\s*,\\s*")).indexOf("id") : -1;
    }
}
