package org.trivsel.dist.wall;

/** What operators send to decide about versions. It always comes to the version that is there, so that nothing changes for other tests. */
final class Pointing {
    static final String TOOL = "language";
    private static final String VERSION = "0.1.0";
    private static final String OF_TENANT = " from tool_pointer p join tenant t on t.id = p.tenant_id and t.key = '%s' where p.unit_id is null and p.tool = 'language'";

    private Pointing() {
    }

    static String everybody() {
        return wish(everybodySeen());
    }

    /** There is something to go back to. */
    static String everybodyBack() {
        database().execute("insert into tool_default (tool, revision, version) values ('" + TOOL + "', 2, '" + VERSION + "') on conflict do nothing");
        return back(everybodySeen());
    }

    static String tenant(String key) {
        return wish(tenantSeen(key));
    }

    static String tenantBack(String key) {
        database().execute("""
                insert into tool_pointer (tenant_id, tool, revision, version, valid_from, decided_by)
                select id, 'language', 1, '0.1.0', now(), id from tenant where key = '%s' on conflict do nothing""".formatted(key));
        return back(tenantSeen(key));
    }

    private static String wish(String seen) {
        return "{\"version\":\"" + VERSION + "\",\"reason\":\"Tried out by a test\",\"seen\":" + seen + "}";
    }

    private static String back(String seen) {
        return "{\"seen\":" + seen + "}";
    }

    private static String everybodySeen() {
        return database().one("select max(revision) from tool_default where tool = '" + TOOL + "'");
    }

    private static String tenantSeen(String key) {
        return database().one("select coalesce(max(p.revision), 0)" + OF_TENANT.formatted(key));
    }

    private static Database database() {
        return Product.running().database();
    }
}
