-- Exports of all that a tenant has: who ordered them and how far they are. Operators see this, and nothing of what is in them.
create table tenant_export (
    tenant_id uuid not null,
    id uuid not null,
    numbers boolean not null,
    state text not null check (state in ('ORDERED', 'RUNNING', 'READY', 'FAILED', 'EXPIRED')),
    ordered_by uuid not null,
    ordered_at timestamptz not null default clock_timestamp(),
    -- The worker that makes it and when it last said so. Whoever finds it silent for long begins anew.
    job uuid,
    beat_at timestamptz not null default now(),
    done integer not null default 0,
    total integer not null default 0,
    volumes integer not null default 0,
    exported bigint not null default 0,
    manifest text,
    finished_at timestamptz,
    fetched_at timestamptz,
    cause text,
    primary key (tenant_id, id)
);
comment on table tenant_export is 'operated';

-- The files themselves, encrypted with the key of the tenant.
create table tenant_export_volume (
    tenant_id uuid not null,
    export_id uuid not null,
    number integer not null check (number > 0),
    sealed bytea not null,
    fetched_at timestamptz,
    primary key (tenant_id, export_id, number),
    foreign key (tenant_id, export_id) references tenant_export on delete cascade
);
alter table tenant_export_volume alter column sealed set storage external;

-- What stays of a tenant that was deleted. Its hash stands in the operators' audit too.
create table erasure_certificate (
    id uuid primary key,
    tenant uuid not null,
    key text not null,
    name text not null,
    erased_at timestamptz not null,
    operator text not null,
    reason text not null,
    rows jsonb not null,
    sealed bigint not null,
    head text not null,
    export text,
    sha256 text not null
);
comment on table erasure_certificate is 'system';
