-- That a custody holder was told what is registered about a child, or why not. A wrong entry is withdrawn by another that names it.
create table informed (
    tenant_id uuid not null,
    id uuid not null,
    child_id uuid not null,
    -- no reference: what was said to whom stays true when an import that brought the holder is undone
    holder_id uuid not null,
    letter text not null check (letter <> ''),
    version text not null,
    channel text not null check (channel in ('PRINT', 'MAIL', 'DIGITAL', 'CONVERSATION', 'EXEMPT')),
    language text,
    told_on date not null,
    reason text,
    recorded_by uuid not null,
    recorded_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, child_id) references child,
    check ((channel = 'EXEMPT') = (language is null)),
    check ((channel = 'EXEMPT') = (reason is not null))
);
create index informed_child on informed (tenant_id, child_id, holder_id);
comment on table informed is 'append-only';

create table informed_withdrawn (
    tenant_id uuid not null,
    -- at most once each
    informed_id uuid not null,
    id uuid not null,
    reason text not null check (reason <> ''),
    recorded_by uuid not null,
    recorded_at timestamptz not null default now(),
    primary key (tenant_id, informed_id),
    foreign key (tenant_id, informed_id) references informed
);
comment on table informed_withdrawn is 'append-only';
