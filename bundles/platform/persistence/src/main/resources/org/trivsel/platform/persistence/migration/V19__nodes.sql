-- What each node says of itself, so that operators see all of them at any of them.
alter table node
    add version text not null default '',
    add state text not null default 'STARTING' check (state in ('STARTING', 'READY', 'STOPPING')),
    add troubles text[] not null default '{}',
    -- it has stopped in good order
    add ended_at timestamptz;

-- The tools of a node, those that came with the distribution among them.
create table node_tool (
    node_id uuid not null references node on delete cascade,
    tool text not null,
    version text not null,
    condition text not null check (condition in ('COMING', 'READY', 'STOPPED', 'FAILED')),
    cause text,
    primary key (node_id, tool, version)
);
comment on table node_tool is 'system';
