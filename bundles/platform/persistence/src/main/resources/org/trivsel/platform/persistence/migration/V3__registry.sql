-- What names are searched and sorted by: without case, accents and hyphens, and with æ, ø, å behind z as Danish and Norwegian sort them.
-- Written out, so that it is the same whatever locale the database was made with. The long list is only walked for letters that need it.
create function search_form(name text) returns text
    language sql immutable strict parallel safe
    return case
        when octet_length(translate(lower(name collate "C"), 'ÆæÄäØøÖöÅå-' || chr(160), '{{{{||||}}  '))
            = length(translate(lower(name collate "C"), 'ÆæÄäØøÖöÅå-' || chr(160), '{{{{||||}}  '))
        then translate(lower(name collate "C"), 'ÆæÄäØøÖöÅå-' || chr(160), '{{{{||||}}  ')
        else translate(translate(lower(name collate "C"), 'ÆæÄäØøÖöÅå-' || chr(160), '{{{{||||}}  '),
            'ÀàÁáÂâÃãĀāĂăĄąÇçĆćĈĉĊċČčĎďĐđÐðÈèÉéÊêËëĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħÌìÍíÎîÏïĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁł'
            || 'ÑñŃńŅņŇňÒòÓóÔôÕõŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšȘșŢţŤťŦŧȚțÙùÚúÛûÜüŨũŪūŬŭŮůŰűŲųŴŵÝýŶŷŸÿŹźŻżŽžÞþ',
            'aaaaaaaaaaaaaaccccccccccddddddeeeeeeeeeeeeeeeeeegggggggghhhhiiiiiiiiiiiiiiiiiijjkkllllllll'
            || 'nnnnnnnnoooooooooooooorrrrrrssssssssssttttttttuuuuuuuuuuuuuuuuuuuuwwyyyyyyzzzzzzþþ')
        end;

create table unit (
    tenant_id uuid not null,
    id uuid not null,
    opened date not null,
    closed date,
    code text,
    primary key (tenant_id, id),
    check (closed is null or closed >= opened)
);

create table unit_version (
    tenant_id uuid not null,
    unit_id uuid not null,
    valid_from date not null,
    valid_to date,
    parent_id uuid,
    name text not null check (name <> ''),
    kind text not null,
    primary key (tenant_id, unit_id, valid_from),
    foreign key (tenant_id, unit_id) references unit,
    foreign key (tenant_id, parent_id) references unit,
    check (valid_to is null or valid_to >= valid_from),
    check (parent_id <> unit_id)
);
create index unit_version_parent on unit_version (tenant_id, parent_id);

-- For each unit all units above it, itself included, day by day. Computed from unit_version after each change.
create table unit_ancestor (
    tenant_id uuid not null,
    unit_id uuid not null,
    ancestor_id uuid not null,
    valid_from date not null,
    valid_to date,
    primary key (tenant_id, unit_id, ancestor_id, valid_from),
    foreign key (tenant_id, unit_id) references unit,
    foreign key (tenant_id, ancestor_id) references unit,
    check (valid_to is null or valid_to >= valid_from)
);
create index unit_ancestor_below on unit_ancestor (tenant_id, ancestor_id, unit_id);

create table child (
    tenant_id uuid not null,
    id uuid not null,
    given_name text not null check (given_name <> ''),
    family_name text not null,
    birth_date date not null,
    sex text not null check (sex in ('female', 'male', 'any')),
    languages text[] not null default '{}',
    protected_address boolean not null default false,
    external_id text,
    name_key text collate "C" not null generated always as (search_form(given_name || ' ' || family_name)) stored,
    family_key text collate "C" not null generated always as (search_form(family_name || ' ' || given_name)) stored
);
create index child_name on child (tenant_id, name_key, id);
create index child_family on child (tenant_id, family_key, name_key, id);
alter table child add unique (tenant_id, external_id);
-- Last, for that index is preferred where two seem equal, as they do while a table is small. The database keeps the plans of its foreign key
-- checks; one by another index would walk through the whole tenant for each of twenty thousand rows of the first import.
alter table child add primary key (tenant_id, id);

create table enrolment (
    tenant_id uuid not null,
    id uuid not null,
    child_id uuid not null,
    unit_id uuid not null,
    valid_from date not null,
    valid_to date,
    primary key (tenant_id, id),
    foreign key (tenant_id, child_id) references child,
    foreign key (tenant_id, unit_id) references unit,
    check (valid_to is null or valid_to >= valid_from)
);
create index enrolment_child on enrolment (tenant_id, child_id, valid_from);
create index enrolment_unit on enrolment (tenant_id, unit_id, valid_from);

create table custody_holder (
    tenant_id uuid not null,
    id uuid not null,
    name text not null check (name <> ''),
    protected_address boolean not null default false,
    external_id text
);
alter table custody_holder add unique (tenant_id, external_id);
alter table custody_holder add primary key (tenant_id, id); -- last, as with child

create table custody (
    tenant_id uuid not null,
    id uuid not null,
    child_id uuid not null,
    holder_id uuid not null,
    valid_from date not null,
    valid_to date,
    primary key (tenant_id, id),
    unique (tenant_id, child_id, holder_id, valid_from),
    foreign key (tenant_id, child_id) references child,
    foreign key (tenant_id, holder_id) references custody_holder,
    check (valid_to is null or valid_to >= valid_from)
);
create index custody_holder_of on custody (tenant_id, holder_id);

-- The keys of a tenant, wrapped by the master key, which is not in the database.
create table tenant_key (
    tenant_id uuid not null,
    purpose text not null check (purpose in ('number', 'lookup')),
    wrapped bytea not null,
    created_at timestamptz not null default now(),
    primary key (tenant_id, purpose)
);

create table child_number (
    tenant_id uuid not null,
    child_id uuid not null,
    cipher bytea not null,
    lookup bytea not null,
    primary key (tenant_id, child_id),
    unique (tenant_id, lookup),
    foreign key (tenant_id, child_id) references child
);

-- How each row stood before a batch touched it first; null when the batch made it. Numbers stay encrypted here.
create table register_undo (
    tenant_id uuid not null,
    batch_id uuid not null,
    entity text not null check (entity in ('unit', 'child', 'number', 'enrolment', 'holder', 'custody')),
    id uuid not null,
    before jsonb,
    at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, batch_id, entity, id)
);
create index register_undo_row on register_undo (tenant_id, entity, id, at);

-- For the same reason statistics are taken only when there is something to count: of a table with a few rows they say that reading all of it
-- is best, and that plan would be kept while the table grows.
do $$
declare grows text;
begin
    foreach grows in array array['unit', 'unit_version', 'unit_ancestor', 'child', 'child_number', 'enrolment', 'custody', 'custody_holder',
        'register_undo']
    loop
        execute format('alter table %I set (autovacuum_analyze_threshold = 2000, autovacuum_vacuum_threshold = 2000,'
            ' autovacuum_vacuum_insert_threshold = 2000)', grows);
    end loop;
end $$;
