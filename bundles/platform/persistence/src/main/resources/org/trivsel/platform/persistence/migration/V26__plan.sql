-- Where people who work in a tenant want to be told by mail. They say so themselves.
create table mail_address (
    tenant_id uuid not null,
    account_id uuid not null,
    address text not null,
    -- that they read when they said so
    language text not null,
    primary key (tenant_id, account_id),
    foreign key (tenant_id, account_id) references account
);

-- What is to be reached for a child or a unit, who follows it and until when.
create table focus_point (
    tenant_id uuid not null,
    id uuid not null,
    child_id uuid,
    -- what it is about; of a child, where it was enrolled when this was begun
    unit_id uuid,
    -- whether it goes with the child to another unit, as it was decided when this was begun
    follows boolean not null,
    state text not null check (state in ('OPEN', 'EVALUATED', 'CLOSED')),
    revision integer not null,
    goal text not null check (goal <> ''),
    measure text not null,
    owner_id uuid not null,
    due date not null,
    -- when its owner is reminded; null when that was done
    remind_on date,
    remind_days integer not null,
    evaluation text,
    paths text[] not null,
    titles text[] not null,
    started_by uuid not null,
    started_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    closed_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, child_id) references child,
    check (child_id is not null or unit_id is not null),
    check ((closed_at is null) = (state <> 'CLOSED'))
);
create index focus_point_child on focus_point (tenant_id, child_id) where child_id is not null;
create index focus_point_unit on focus_point (tenant_id, unit_id, due) where state = 'OPEN';
create index focus_point_owner on focus_point (tenant_id, owner_id, due) where state = 'OPEN';
create index focus_point_remind on focus_point (tenant_id, remind_on) where remind_on is not null;

-- How it stood after each thing that was done to it.
create table focus_event (
    tenant_id uuid not null,
    point_id uuid not null,
    revision integer not null,
    kind text not null check (kind in ('BEGIN', 'CHANGE', 'EVALUATE', 'CLOSE', 'REOPEN')),
    at timestamptz not null default now(),
    account_id uuid not null,
    goal text not null,
    measure text not null,
    owner_id uuid not null,
    due date not null,
    evaluation text,
    reason text,
    primary key (tenant_id, point_id, revision),
    foreign key (tenant_id, point_id) references focus_point on delete cascade
);
