create table audit_entry (
    tenant_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    actor uuid not null,
    acting_as text not null,
    action text not null,
    subject uuid,
    outcome text not null,
    detail text,
    address text not null,
    request_id text not null,
    primary key (tenant_id, id)
);
comment on table audit_entry is 'append-only';
create index audit_entry_subject on audit_entry (tenant_id, subject, at) where subject is not null;

-- The chain: each link seals one entry together with the link before it.
create table audit_link (
    tenant_id uuid not null,
    seq bigint not null,
    entry_id uuid not null,
    hash bytea not null,
    primary key (tenant_id, seq),
    unique (tenant_id, entry_id)
);
comment on table audit_link is 'append-only';
