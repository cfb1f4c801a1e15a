-- Versions of tools that are set apart, and those that were: rows are lifted and never deleted, so the history is the table.
create table tool_apart (
    id uuid primary key default gen_random_uuid(),
    tool text not null,
    version text not null,
    ailment text not null,
    cause text not null,
    -- where it was found out; null when an operator decided
    node text,
    since timestamptz not null default clock_timestamp(),
    set_by uuid,
    lifted_at timestamptz,
    lifted_by uuid,
    lift_reason text,
    check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null))
);
create unique index tool_apart_now on tool_apart (tool, version) where lifted_at is null;
comment on table tool_apart is 'system';
