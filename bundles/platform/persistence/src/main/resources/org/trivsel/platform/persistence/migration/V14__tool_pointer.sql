-- Which version of a tool answers for a tenant, or for one unit of it and all below. Each decision is a row of its own and none is changed:
-- of those whose time has come the one with the highest revision holds, so a newer decision also takes the place of what was planned before
-- it. Without a version: as the tenant, or as all tenants. Two who decide at once ask for the same revision, and one of them is told.
create table tool_pointer (
    tenant_id uuid not null,
    id uuid not null default gen_random_uuid(),
    tool text not null,
    unit_id uuid,
    unit_name text,
    revision integer not null check (revision > 0),
    version text,
    valid_from timestamptz not null,
    reason text,
    decided_by uuid not null,
    decided_at timestamptz not null default now(),
    primary key (tenant_id, id),
    unique nulls not distinct (tenant_id, tool, unit_id, revision),
    check ((unit_id is null) = (unit_name is null))
);
comment on table tool_pointer is 'operated';

-- What answers for tenants that are not pointed anywhere: the first version that was ready here, until an operator decides otherwise. So a
-- version that is installed beside it changes nothing for anybody.
create table tool_default (
    tool text not null,
    revision integer not null check (revision > 0),
    version text not null,
    reason text,
    decided_by uuid,
    decided_at timestamptz not null default now(),
    primary key (tool, revision)
);
comment on table tool_default is 'system';
