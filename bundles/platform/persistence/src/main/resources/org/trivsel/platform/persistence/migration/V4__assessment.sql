-- What tools have released, kept for ever and never changed: definitions by version, norm packs by edition, pictures by the hash of
-- their content. Belongs to the system and names nobody.
create table instrument_release (
    id text not null,
    kind text not null check (kind in ('definition', 'norms', 'picture')),
    version text not null,
    tool text not null,
    sha256 text not null,
    -- of a definition: one 'picture id=hash' for each picture it shows
    pictures text[] not null default '{}',
    text text not null,
    released_at timestamptz not null default now(),
    primary key (id, kind, version)
);
comment on table instrument_release is 'system';

-- One row per assessment, wide fixed columns first so that no byte is lost to alignment. A draft has its answers as jsonb, changed in place.
-- When it is completed, answers and outcome are sealed together: compressed, since a row too small for PostgreSQL's own compression would
-- otherwise take 2.1 kB instead of 0.7 to 1.0.
create table assessment (
    tenant_id uuid not null,
    id uuid not null,
    child_id uuid not null,
    started_by uuid not null,
    changed_by uuid not null,
    started_at timestamptz not null,
    changed_at timestamptz not null,
    date date not null,
    revision integer not null,
    -- where the child was enrolled on the date
    unit_id uuid,
    completed_at timestamptz,
    -- D draft, C complete, L locked, V void
    status text not null check (status in ('D', 'C', 'L', 'V')),
    instrument text not null,
    version text not null,
    form text not null,
    norm_edition text,
    -- why it was last reopened or voided
    reason text,
    sealed bytea,
    answers jsonb,
    foreign key (tenant_id, child_id) references child,
    check ((answers is null) <> (sealed is null)),
    check (status = 'V' or (status = 'D') = (sealed is null))
);
-- Compressed already.
alter table assessment alter sealed set storage external;
-- Two keys and no more: the assessments of a child share one entry.
create index assessment_child on assessment (tenant_id, child_id);
create index assessment_draft on assessment (tenant_id, started_by) where status = 'D';
-- Last, for that index is preferred where two seem equal, as they do while a table has no statistics.
alter table assessment add primary key (tenant_id, id);

-- What was decided about an assessment after it had been completed, with the outcome it took back.
create table assessment_event (
    tenant_id uuid not null,
    assessment_id uuid not null,
    revision integer not null,
    at timestamptz not null,
    account_id uuid not null,
    what text not null check (what in ('lock', 'reopen', 'void')),
    reason text,
    norm_edition text,
    outcome text,
    primary key (tenant_id, assessment_id, revision),
    foreign key (tenant_id, assessment_id) references assessment
);
comment on table assessment_event is 'append-only';

-- Answers that came too late: somebody else had changed the draft. Kept, never merged by a machine.
create table assessment_conflict (
    tenant_id uuid not null,
    id uuid not null,
    assessment_id uuid not null,
    -- the revision these answers were given on
    revision integer not null,
    at timestamptz not null,
    account_id uuid not null,
    answers jsonb not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, assessment_id) references assessment
);
comment on table assessment_conflict is 'append-only';
create index assessment_conflict_of on assessment_conflict (tenant_id, assessment_id);

-- Who is due is asked by birth date. Partial for the same reason as above; the query repeats the condition.
create index child_birth on child (tenant_id, birth_date) where birth_date > '1900-01-01';
