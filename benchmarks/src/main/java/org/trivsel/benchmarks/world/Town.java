package org.trivsel.benchmarks.world;

import java.util.List;
import org.trivsel.benchmarks.product.Database;

/**
 * A municipality with so many children: groups of twenty if nothing else is said, ten groups to an institution. Written by SQL past the product, which has
 * better things to do in a benchmark than to import sixty thousand children. All are three years old, so that all get the same form.
 */
public final class Town {
    /** Works with every child of the town. */
    public static final String EVERYWHERE = "everywhere";
    /** Works with one group. */
    public static final String GROUP = "group";

    private static final String ID = "('01900000-0000-7%s-8000-' || lpad(to_hex(%s), 12, '0'))::uuid";
    private static final int GROUP_SIZE = 20;
    private static final int GROUPS = 10;

    private final Database database;
    private final String key;
    private final String tenant;
    private final int children;
    private final int groups;

    private Town(Database database, String key, String tenant, int children, int groups) {
        this.database = database;
        this.key = key;
        this.tenant = tenant;
        this.children = children;
        this.groups = groups;
    }

    /** @param accountOf a tenant with a demo account whose password these accounts get */
    public static Town build(Database database, String key, int children, String accountOf) {
        return build(database, key, children, groupsOf(children), accountOf);
    }

    /** The same with so many groups. */
    public static Town build(Database database, String key, int children, int groups, String accountOf) {
        Town town = new Town(database, key, database.text("select uuidv7()"), children, groups);
        town.statements(accountOf).forEach(database::execute);
        return town;
    }

    private static int groupsOf(int children) {
        return (children + GROUP_SIZE - 1) / GROUP_SIZE;
    }

    /** One that was built before. */
    public static Town known(Database database, String key, int children) {
        return new Town(database, key, database.text("select id from tenant where key = '" + key + "'"), children, groupsOf(children));
    }

    public String key() {
        return key;
    }

    public String tenant() {
        return tenant;
    }

    public int children() {
        return children;
    }

    /** Ids from one on, in order. */
    public List<String> childIds(int first, int count) {
        return database.texts("select " + child("n") + " from generate_series(" + first + ", " + (first + count - 1) + ") n");
    }

    /** The group of the account {@link #GROUP}. */
    public String group() {
        return group(1);
    }

    /** Groups by number, from one on. */
    public String group(int number) {
        return database.text("select " + unit("'2'", String.valueOf(number)));
    }

    /** All of it. */
    public String municipality() {
        return database.text("select " + unit("'0'", "1"));
    }

    /** One more account, with the password of the demo's. @param unit where it has the role */
    public void person(String username, String role, String unit, String accountOf) {
        database.execute(account(username, role, "'" + unit + "'::uuid", accountOf));
    }

    public void enable(String tool) {
        database.execute("insert into tool_enablement (tenant_id, tool, valid_from) values ('%s', '%s', current_date - 100)".formatted(tenant, tool));
    }

    /** A query for the id of the child with a number, for a script. */
    public static String childQuery(String number) {
        return "select " + child(number);
    }

    private List<String> statements(String accountOf) {
        int institutions = (groups + GROUPS - 1) / GROUPS;
        return List.of(
                "insert into tenant (id, key, name, country, locale, zone) values ('%s', '%s', 'Town %2$s', 'DK', 'da', 'Europe/Copenhagen')"
                        .formatted(tenant, key),
                units("0", 1, "null", "MUNICIPALITY", "'Town %s'".formatted(key)),
                units("1", institutions, unit("'0'", "1"), "INSTITUTION", "'House ' || n"),
                units("2", groups, unit("'1'", "(n - 1) / %d + 1".formatted(GROUPS)), "GROUP", "'Group ' || n"),
                """
                insert into unit_ancestor (tenant_id, unit_id, ancestor_id, valid_from)
                with recursive up(unit_id, ancestor_id) as (
                  select unit_id, unit_id from unit_version where tenant_id = '%1$s'
                  union all
                  select up.unit_id, v.parent_id from up join unit_version v on v.tenant_id = '%1$s' and v.unit_id = up.ancestor_id
                  where v.parent_id is not null)
                select '%1$s', unit_id, ancestor_id, date '2015-01-01' from up""".formatted(tenant),
                """
                insert into child (tenant_id, id, given_name, family_name, birth_date, sex, languages)
                select '%s', %s, (array['Alma','Asta','Ella','Freja','Ida','Karla','Luna','Nora','Carl','Emil','Hugo','Noah'])[1 + n %% 12],
                  (array['Havgaard','Lyngdal','Klitmark','Engtoft','Mosedal','Birkelund','Sandager'])[1 + n %% 7] || ' ' || n,
                  current_date - 1120 - n %% 300, case when n %% 2 = 0 then 'female' else 'male' end, '{da}'
                from generate_series(1, %d) n""".formatted(tenant, child("n"), children),
                """
                insert into enrolment (tenant_id, id, child_id, unit_id, valid_from)
                select '%s', %s, %s, %s, current_date - 700 from generate_series(1, %d) n"""
                        .formatted(tenant, ID.formatted("004", "n"), child("n"), unit("'2'", "(n - 1) * %d / %d + 1".formatted(groups, children)), children),
                """
                insert into custody_holder (tenant_id, id, name) select '%s', %s, 'Parent ' || n from generate_series(1, %d) n"""
                        .formatted(tenant, ID.formatted("005", "n"), 2 * children),
                """
                insert into custody (tenant_id, id, child_id, holder_id, valid_from)
                select '%s', %s, %s, %s, current_date - 1100 from generate_series(1, %d) n"""
                        .formatted(tenant, ID.formatted("006", "n"), child("(n + 1) / 2"), ID.formatted("005", "n"), 2 * children),
                account(EVERYWHERE, "PEDAGOGUE", unit("'0'", "1"), accountOf),
                account(GROUP, "PEDAGOGUE", unit("'2'", "1"), accountOf),
                "insert into tool_enablement (tenant_id, tool, valid_from) values ('%s', 'language', current_date - 100)".formatted(tenant));
    }

    private String units(String level, int count, String parent, String kind, String name) {
        return """
                with made as (insert into unit (tenant_id, id, opened) select '%1$s', %2$s, date '2015-01-01' from generate_series(1, %3$d) n)
                insert into unit_version (tenant_id, unit_id, valid_from, parent_id, name, kind)
                select '%1$s', %2$s, date '2015-01-01', %4$s, %5$s, '%6$s' from generate_series(1, %3$d) n"""
                .formatted(tenant, unit("'" + level + "'", "n"), count, parent, name, kind);
    }

    private String account(String name, String role, String unit, String accountOf) {
        return """
                with made as (
                  insert into account (tenant_id, id, username, display_name, password_hash)
                  select '%1$s', uuidv7(), '%2$s', 'Account %2$s', a.password_hash
                  from account a join tenant t on t.id = a.tenant_id where t.key = '%4$s' and a.username = 'pedagogue' returning id)
                insert into role_grant (tenant_id, id, account_id, role, unit_id, valid_from)
                select '%1$s', uuidv7(), id, '%5$s', %3$s, current_date - 100 from made"""
                .formatted(tenant, name, unit, accountOf, role);
    }

    private static String child(String number) {
        return ID.formatted("003", number);
    }

    private static String unit(String level, String number) {
        return "('01900000-0000-700' || %s || '-8000-' || lpad(to_hex(%s), 12, '0'))::uuid".formatted(level, number);
    }
}
