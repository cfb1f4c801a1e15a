-- That a person is certified for an instrument, as the administration recorded it.
create table certificate (
    tenant_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    instrument text not null check (instrument <> ''),
    valid_from date not null,
    valid_to date,
    reference text not null check (reference <> ''),
    recorded_by uuid not null,
    recorded_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, account_id) references account,
    check (valid_to is null or valid_to >= valid_from)
);
create index certificate_account on certificate (tenant_id, account_id, instrument);
comment on table certificate is 'append-only';

create table certificate_withdrawn (
    tenant_id uuid not null,
    -- at most once each
    certificate_id uuid not null,
    reason text not null check (reason <> ''),
    withdrawn_by uuid not null,
    withdrawn_at timestamptz not null default now(),
    primary key (tenant_id, certificate_id),
    foreign key (tenant_id, certificate_id) references certificate
);
comment on table certificate_withdrawn is 'append-only';
