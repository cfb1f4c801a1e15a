-- Notices by mail: those that wait, and for a while those that were sent or given up. Of the operators and of tenants; operators see how far they are.
create table notice (
    tenant_id uuid not null,
    id uuid not null,
    recipient text not null,
    language text not null,
    template text not null,
    about text not null,
    args text[] not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
    queued_at timestamptz not null default clock_timestamp(),
    attempts integer not null default 0,
    next_at timestamptz not null default clock_timestamp(),
    -- The attempt under way or the last one. Whoever finds its time over tries anew.
    job uuid,
    ended_at timestamptz,
    failure text,
    primary key (tenant_id, id),
    check ((ended_at is null) = (state = 'WAITING'))
);
create index notice_waiting on notice (next_at) where state = 'WAITING';
create index notice_newest on notice (id);
create index notice_about on notice (tenant_id, about, queued_at);
comment on table notice is 'operated';
