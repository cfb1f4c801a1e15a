package org.trivsel.dist.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every page and form one can get to in one tenant, tried by the same role of another. */
class ForeignPagesIT {
    private static final Product PRODUCT = Product.running();
    private static final List<String> ROLES = List.of("pedagogue", "leader", "administration");
    /** So many differ in their ids by role; fewer would mean that the way to them was not found. */
    private static final Map<String, Integer> AT_LEAST = Map.of("pedagogue", 8, "leader", 12, "administration", 4);
    private static final Municipality THEIRS = PRODUCT.municipality(Product.B);

    @Test
    void arePagesThatDoNotExist() {
        for (String role : ROLES) {
            makeSomethingToSee();
            Crawl theirs = Crawl.from(Browser.of(PRODUCT, new Person(Product.B, role)), "/");
            Browser mine = Browser.of(PRODUCT, new Person(Product.A, role));
            List<String> paths = theirs.pages().values().stream().map(page -> page.call().path())
                    .filter(path -> Crawl.ID.matcher(path).find()).toList();
            assertTrue(paths.size() >= AT_LEAST.get(role), () -> role + " " + theirs.pages().keySet());

            paths.forEach(path -> assertHidden(mine, path, address -> mine.get(address)));
        }
    }

    @Test
    void areFormsThatDoNotExist() {
        makeSomethingToSee();
        for (String role : ROLES) {
            Crawl theirs = Crawl.from(Browser.of(PRODUCT, new Person(Product.B, role)), "/");
            Browser mine = Browser.of(PRODUCT, new Person(Product.A, role));
            String csrf = mine.csrf("/me");
            String before = fingerprint();
            List<Crawl.Sent> forms = theirs.forms().values().stream().filter(form -> Crawl.ID.matcher(form.action()).find()).toList();
            assertTrue(forms.size() >= (role.equals("pedagogue") ? 3 : 5), () -> role + " " + theirs.forms().keySet());
            forms.forEach(form -> assertHidden(mine, form.action(), address -> mine.post(address, csrf, form.fields())));
            assertEquals(before, fingerprint(), "something of " + Product.B + " was changed from outside");
        }
    }

    @Test
    void areNoAnswerInAFieldOfOnesOwnForm() {
        Browser mine = Browser.of(PRODUCT, Person.administration(Product.A));
        Crawl own = Crawl.from(mine, "/");
        String csrf = mine.csrf("/me");
        String before = fingerprint();
        int tried = 0;
        for (Crawl.Sent form : own.forms().values()) {
            for (Map.Entry<String, String> field : form.fields().entrySet()) {
                if (Crawl.ID.matcher(field.getValue()).matches()) {
                    Function<UUID, Reply> send = id -> mine.post(form.action(), csrf, with(form.fields(), field.getKey(), id.toString()));
                    assertSame(send.apply(THEIRS.own().unit()), send.apply(UUID.randomUUID()));
                    tried++;
                }
            }
        }
        assertTrue(tried >= 2, () -> own.forms().toString());
        assertEquals(before, fingerprint());
    }

    /** A draft and a complete assessment, so that their pages are there to be found. */
    private static void makeSomethingToSee() {
        Target theirs = Target.of(PRODUCT, THEIRS, THEIRS.own());
        theirs.draft();
        theirs.completed();
    }

    private static void assertHidden(Browser mine, String path, Function<String, Reply> ask) {
        Map<String, String> unknown = new HashMap<>();
        String other = Crawl.ID.matcher(path).replaceAll(id -> unknown.computeIfAbsent(id.group(), it -> UUID.randomUUID().toString()));
        Reply ofForeign = ask.apply(path);
        assertSame(ofForeign, ask.apply(other));
        assertTrue(Set.of(403, 404).contains(ofForeign.status()), ofForeign::toString);
    }

    private static void assertSame(Reply ofForeign, Reply ofUnknown) {
        assertEquals(ofUnknown.status(), ofForeign.status(), () -> ofUnknown + "\n" + ofForeign);
        assertEquals(blotted(ofUnknown), blotted(ofForeign), () -> ofUnknown + "\n" + ofForeign);
    }

    /** The page may repeat its own address; the token of its forms is another in each answer. */
    private static String blotted(Reply reply) {
        return Crawl.ID.matcher(Browser.withoutTokens(reply.withoutRequestId())).replaceAll("{}") + reply.header("Location");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    private static String fingerprint() {
        Database database = PRODUCT.database();
        StringBuilder all = new StringBuilder();
        for (String table : database.list("""
                select table_schema || '.' || table_name from information_schema.columns
                where column_name = 'tenant_id' and table_name not in ('session', 'audit_entry', 'audit_link') order by 1""")) {
            all.append(table).append(' ').append(database.one(
                    "select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) from " + table + " t where tenant_id = ?", THEIRS.id()))
                    .append('\n');
        }
        return all.toString();
    }
}
