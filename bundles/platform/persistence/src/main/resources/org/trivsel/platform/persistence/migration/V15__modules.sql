-- Bundles of tools as operators bring them in, with what was found when they were looked at. The bytes are apart, so that a list stays small.
create table module (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    tool text not null,
    version text not null,
    symbolic_name text not null,
    publisher text,
    bytes integer not null,
    needs text[] not null,
    migrations text[] not null,
    languages text[] not null,
    -- why the last try to install it was given up
    cause text,
    uploaded_by uuid not null,
    uploaded_at timestamptz not null default clock_timestamp(),
    unique (tool, version)
);
comment on table module is 'system';

create table module_content (
    sha256 text primary key references module on delete cascade,
    content bytea not null
);
comment on table module_content is 'system';
-- A jar is compressed already.
alter table module_content alter content set storage external;

-- What every node is to have. A trial has not been ready anywhere yet: when it fails it is given up for all.
create table module_wanted (
    sha256 text primary key references module,
    trial boolean not null default true,
    decided_by uuid not null,
    decided_at timestamptz not null default now()
);
comment on table module_wanted is 'system';

-- The nodes that are up, and how far each has come. A node that has not been heard of for a minute is forgotten.
create table node (
    id uuid primary key,
    name text not null,
    started_at timestamptz not null default now(),
    heard_at timestamptz not null default now()
);
comment on table node is 'system';
create table node_module (
    node_id uuid not null references node on delete cascade,
    sha256 text not null,
    state text not null check (state in ('INSTALLING', 'READY', 'FAILED')),
    cause text,
    at timestamptz not null default now(),
    primary key (node_id, sha256)
);
comment on table node_module is 'system';
