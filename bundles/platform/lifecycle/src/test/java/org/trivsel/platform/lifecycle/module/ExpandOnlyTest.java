package org.trivsel.platform.lifecycle.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts may do while another version uses the same tables: they only add. */
class ExpandOnlyTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "create table note (tenant_id uuid not null, id uuid, primary key (tenant_id, id))",
        "create table \"Note\" (id int); create unique index on \"Note\" (id); comment on table \"Note\" is 'append-only'",
        "create table if not exists note (id int)",
        "create index concurrently if not exists note_by_day on note (day)",
        "alter table note add column mood text",
        "alter table note add mood text, add column if not exists level int not null default 3",
        "alter table tool_x.note add column kind text check (kind in ('a, drop table note;', 'b'))",
        "create view calm with (security_invoker = true) as select * from note where mood = 'drop'",
        "insert into note (id) values (1) on conflict do nothing",
        "alter table note add column mood text; update note set mood = 'calm' where mood is null",
        "create table note2 (id int); drop table note2; create table note2 (id text); alter table note2 rename to note3",
        "create table part (id int); delete from part where id = 1; truncate part",
        "-- drop table note\n/* truncate /* note */ */ select 1;;",
        "create function level() returns int language sql as $body$ delete from note; select 1 $body$",
        "comment on column note.mood is 'how it was'"
    })
    void whatOnlyAddsIsTaken(String sql) {
        assertEquals(List.of(), broken(sql));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "drop table note", "DROP TABLE IF EXISTS tool_x.\"note\" cascade", "drop index note_by_day", "drop view calm",
        "create table own (id int); drop table own, note", "create table own (id int); drop table own cascade",
        "alter table note drop column mood", "alter table note rename column mood to feeling", "alter table note rename to memo",
        "alter table note alter column mood type int using 0", "alter table note alter column mood set not null",
        "alter table note alter column mood drop not null", "alter table note alter mood set default 'x'",
        "alter table note add column mood text not null", "alter table note add column a text, add column b text not null",
        "alter table note add column mood text unique", "alter table note add constraint c check (mood > '')", "alter table note add check (mood > '')",
        "alter table note add unique (mood)", "alter table note add foreign key (id) references other", "alter table note disable row level security",
        "create unique index on note (mood)", "create unique index concurrently u on only note (mood)",
        "delete from note", "delete from only note where true", "with gone as (delete from note returning *) select 1", "truncate note",
        "create table own (id int); truncate own, note", "truncate table only note cascade",
        "update note set day = null", "alter table note add column mood text; update note set mood = 'x', day = now()",
        "insert into note (id) values (1) on conflict (id) do update set day = null",
        "create or replace view calm as select 1", "create or replace function level() returns int language sql as 'select 2'",
        "create trigger t before insert on note execute function f()", "create rule r as on insert to note do instead nothing",
        "create policy p on note", "create extension x", "alter type kind add value 'c'", "alter sequence s restart", "comment on table note is 'append-only'",
        "do $$ begin execute 'drop table note'; end $$", "select forget_all()", "call forget_all()", "grant all on note to public", "set role x",
        "copy note from stdin", "lock table note", "drop table note -- ;", "select 1; drop table note", "/* */ drop table note",
        "select 'it''s'; drop table note", "insert into note values (e'\\''); drop table note; --')", "select 'open; drop table note", "/* open"
    })
    void whatTheVersionBeforeWouldFeelIsRefused(String sql) {
        assertNotEquals(List.of(), broken(sql), sql);
    }

    @Test
    void whatOneScriptAddsTheNextMayChange() {
        Map<String, String> scripts = new LinkedHashMap<>();
        scripts.put("V2__part.sql", "create table part (id int)");
        scripts.put("V3__part.sql", "alter table part alter column id set not null; delete from part");
        assertEquals(List.of(), ExpandOnly.broken(scripts));
    }

    @Test
    void theReasonNamesScriptTableAndWhy() {
        assertEquals(List.of("V2__x.sql: it drops from table note what the version before uses",
                "V2__x.sql: column level of table note is not null and has no default, so the version before cannot write rows"),
                broken("alter table note drop column mood; alter table note add column level int not null"));
    }

    private static List<String> broken(String sql) {
        return ExpandOnly.broken(Map.of("V2__x.sql", sql));
    }
}
