-- One child in one round: what is known to all who may read it once enough people have rated, and what they agreed on. Where it was made decides who
-- may read it later, by the policy that holds there then; the name is the one the child had, for those who keep it when the child has gone.
create table tool_early.sheet (
    tenant_id uuid not null,
    part_id uuid not null,
    round_id uuid not null,
    child_id uuid not null,
    unit_id uuid not null,
    home_id uuid not null,
    child_name text not null,
    submitted integer not null default 0,
    ready_at timestamptz,
    -- of the conversation: counts what was decided
    revision integer not null default 0,
    -- 1 to 9 on the ruler; null when nobody has decided yet, or they do not agree
    position smallint check (position between 1 and 9),
    reason text check (char_length(reason) <= 4000),
    words text check (char_length(words) <= 8000),
    decided_at timestamptz,
    decided_by uuid,
    decided_name text,
    primary key (tenant_id, part_id),
    check (decided_at is null or ready_at is not null and reason is not null),
    check (position is null or decided_at is not null)
);
create index sheet_of_child on tool_early.sheet (tenant_id, child_id);
create index sheet_of_round on tool_early.sheet (tenant_id, round_id) where decided_at is not null;

-- What one person thinks, alone. Nobody else reads it before enough people have handed theirs in.
create table tool_early.rating (
    tenant_id uuid not null,
    part_id uuid not null,
    rater_id uuid not null,
    rater_name text not null,
    document jsonb not null,
    revision integer not null default 1,
    begun_at timestamptz not null,
    changed_at timestamptz not null,
    submitted_at timestamptz,
    primary key (tenant_id, part_id, rater_id)
);
create index rating_of on tool_early.rating (tenant_id, rater_id, part_id);

-- Each time people decided. A later one takes the place of the one before and does not wipe it out.
create table tool_early.decision (
    tenant_id uuid not null,
    part_id uuid not null,
    revision integer not null,
    position smallint check (position between 1 and 9),
    reason text not null,
    words text not null,
    decided_at timestamptz not null,
    decided_by uuid not null,
    decided_name text not null,
    primary key (tenant_id, part_id, revision)
);
