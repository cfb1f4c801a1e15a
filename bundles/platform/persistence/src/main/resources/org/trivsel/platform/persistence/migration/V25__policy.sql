-- What municipalities and their units have decided about settings that bundles declare. Rows are added and never changed: of those whose day has
-- come the one with the highest revision holds, and one without a value means as above. So what is to come needs no clock of ours, and the history
-- is the table.
create table policy_decision (
    tenant_id uuid not null,
    setting text not null,
    -- the unit it is about, with all below it; or the tenant itself
    place uuid not null,
    revision integer not null check (revision > 0),
    -- as it was called then; null with the tenant
    unit_name text,
    value text,
    valid_from date not null,
    reason text not null,
    decided_by uuid not null,
    decided_at timestamptz not null default now(),
    primary key (tenant_id, setting, place, revision)
);
comment on table policy_decision is 'append-only';
