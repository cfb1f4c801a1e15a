-- Rounds of a tool over units. Who opens one may leave: nodes find in these rows what is still to be counted. Holds no child's data, so the node that
-- looks for work sees those of all tenants.
create table round (
    tenant_id uuid not null,
    id uuid not null,
    tool text not null,
    title text not null check (title <> ''),
    opens date not null,
    due date not null,
    raters text not null check (raters in ('STAFF', 'PEDAGOGUES')),
    state text not null default 'PLANNED' check (state in ('PLANNED', 'OPENING', 'OPEN', 'CLOSED')),
    units uuid[] not null,
    revision integer not null default 1,
    -- the day its children were counted first, and the one they were last all looked at
    counted_on date,
    settled_on date,
    planned_by uuid not null,
    planned_at timestamptz not null default now(),
    closed_at timestamptz,
    primary key (tenant_id, id),
    check (due >= opens)
);
create index round_newest on round (tenant_id, id desc);
create index round_at_work on round (settled_on) where state in ('OPENING', 'OPEN');
comment on table round is 'operated';

-- A unit in a round: its place as it was, the policy it has for this round, and counters that are kept as children go on.
create table round_unit (
    tenant_id uuid not null,
    round_id uuid not null,
    unit_id uuid not null,
    home_id uuid not null,
    name text not null,
    home_name text not null,
    policy text not null,
    youngest integer not null,
    oldest integer not null,
    follows boolean not null,
    settled_on date,
    children integer not null default 0,
    ready integer not null default 0,
    shared integer not null default 0,
    primary key (tenant_id, round_id, unit_id),
    foreign key (tenant_id, round_id) references round
);
create index round_unit_of on round_unit (tenant_id, unit_id);

-- A child in a round, once for each home it is at: W waiting, R ready, S shared.
create table round_child (
    tenant_id uuid not null,
    id uuid not null,
    round_id uuid not null,
    child_id uuid not null,
    unit_id uuid not null,
    home_id uuid not null,
    joined_on date not null,
    left_on date,
    step text not null default 'W' check (step in ('W', 'R', 'S')),
    unique (tenant_id, round_id, child_id, home_id),
    foreign key (tenant_id, round_id, unit_id) references round_unit,
    foreign key (tenant_id, child_id) references child
);
alter table round_child add primary key (tenant_id, id);
create index round_child_at on round_child (tenant_id, round_id, unit_id);
create index round_child_of on round_child (tenant_id, child_id);
alter table round_child set (autovacuum_analyze_threshold = 2000, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_insert_threshold = 2000);
