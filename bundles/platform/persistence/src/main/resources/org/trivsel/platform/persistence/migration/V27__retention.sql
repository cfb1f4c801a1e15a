-- That nothing is deleted, about a child or of the whole tenant, whatever its time is.
create table retention_hold (
    tenant_id uuid not null,
    id uuid not null,
    child_id uuid,
    reason text not null,
    until_day date,
    made_by uuid not null,
    made_at timestamptz not null default now(),
    ended_at timestamptz,
    ended_by uuid,
    end_reason text,
    primary key (tenant_id, id),
    foreign key (tenant_id, child_id) references child,
    check ((ended_at is null) = (end_reason is null))
);

-- Nights in which what was over was deleted. A node takes one on with a job of its own; one that is silent is gone on with by another.
create table retention_run (
    tenant_id uuid not null,
    day date not null,
    id uuid not null,
    job uuid not null,
    beat_at timestamptz not null default clock_timestamp(),
    started_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz,
    primary key (tenant_id, day)
);

-- How much was deleted. It counts and names nobody.
create table retention_count (
    tenant_id uuid not null,
    day date not null,
    keeper text not null,
    months integer not null,
    before_day date not null,
    records integer not null,
    primary key (tenant_id, day, keeper),
    foreign key (tenant_id, day) references retention_run
);

-- What was decided about an assessment goes with it. The runtime role still cannot take away an event by itself.
alter table assessment_event drop constraint assessment_event_tenant_id_assessment_id_fkey,
    add foreign key (tenant_id, assessment_id) references assessment on delete cascade;
alter table assessment_conflict drop constraint assessment_conflict_tenant_id_assessment_id_fkey,
    add foreign key (tenant_id, assessment_id) references assessment on delete cascade;
