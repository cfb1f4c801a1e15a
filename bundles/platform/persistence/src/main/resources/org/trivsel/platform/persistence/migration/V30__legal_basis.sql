-- A disclosure has a handle, so that it can go as a whole when its time is over. What was recorded hangs on it and is only added to: the runtime role can
-- take away a disclosure with all that was recorded about it, and change or take away nothing of it alone.
create table disclosure (
    tenant_id uuid not null,
    id uuid not null,
    primary key (tenant_id, id)
);

-- On which legal basis what is recorded about a child was disclosed to somebody who does not see it by role.
create table disclosure_basis (
    tenant_id uuid not null,
    id uuid not null,
    child_id uuid not null,
    -- the unit that discloses: what was made there and below
    from_unit uuid not null,
    -- of the country's pack, with the provision as it read then
    basis text not null check (basis <> ''),
    law text not null,
    consent_by text,
    purpose text not null check (purpose <> ''),
    recipient_unit uuid,
    recipient_account uuid,
    recipient_name text,
    -- of a recipient outside: where it is, and on which ground data may leave the country
    country text check (country ~ '^[A-Z]{2}$'),
    transfer text,
    transfer_reference text,
    covers text[] not null check (covers <@ array['ASSESSMENTS', 'POSITIONS', 'PLANS'] and covers <> '{}'),
    valid_from date not null,
    valid_to date not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, id) references disclosure on delete cascade,
    foreign key (tenant_id, child_id) references child,
    check (num_nonnulls(recipient_unit, recipient_account, recipient_name) = 1),
    check ((recipient_name is null) = (country is null)),
    check (transfer is null or country is not null),
    check ((basis = 'consent') = (consent_by is not null)),
    check (valid_from <= valid_to)
);
create index disclosure_basis_child on disclosure_basis (tenant_id, child_id);
create index disclosure_basis_unit on disclosure_basis (tenant_id, recipient_unit, valid_to) where recipient_unit is not null;
create index disclosure_basis_account on disclosure_basis (tenant_id, recipient_account, valid_to) where recipient_account is not null;
create index disclosure_basis_over on disclosure_basis (tenant_id, valid_to);
comment on table disclosure_basis is 'append-only';

-- That one holds no more: since which day, and who wanted it so.
create table disclosure_withdrawn (
    tenant_id uuid not null,
    -- at most once each
    disclosure_id uuid not null,
    id uuid not null,
    withdrawn_on date not null,
    withdrawn_by text not null check (withdrawn_by <> ''),
    recorded_by uuid not null,
    recorded_at timestamptz not null default now(),
    primary key (tenant_id, disclosure_id),
    foreign key (tenant_id, disclosure_id) references disclosure_basis on delete cascade
);
comment on table disclosure_withdrawn is 'append-only';
