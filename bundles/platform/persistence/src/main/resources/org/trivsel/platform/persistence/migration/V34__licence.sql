-- What operators granted to a tenant. Each limit that is set holds; one without uses, last day and units is for everything, for ever.
create table licence_grant (
    tenant_id uuid not null,
    id uuid not null,
    instrument text not null check (instrument <> ''),
    kind text not null check (kind in ('PER_USE', 'PER_PERIOD', 'PER_SITE')),
    uses integer check (uses > 0),
    valid_from date not null,
    valid_to date,
    reference text not null check (reference <> ''),
    granted_by uuid not null,
    granted_by_name text not null,
    granted_at timestamptz not null default now(),
    primary key (tenant_id, id),
    check (valid_to is null or valid_to >= valid_from)
);
create index licence_grant_instrument on licence_grant (tenant_id, instrument);
comment on table licence_grant is 'append-only, operated';

-- The units it is for, with all below them; none: the whole tenant. The name is kept as it was when it was granted.
create table licence_site (
    tenant_id uuid not null,
    grant_id uuid not null,
    unit_id uuid not null,
    unit_name text not null,
    primary key (tenant_id, grant_id, unit_id),
    foreign key (tenant_id, grant_id) references licence_grant
);
comment on table licence_site is 'append-only, operated';

create table licence_withdrawn (
    tenant_id uuid not null,
    -- at most once each
    grant_id uuid not null,
    reason text not null check (reason <> ''),
    withdrawn_by uuid not null,
    withdrawn_at timestamptz not null default now(),
    primary key (tenant_id, grant_id),
    foreign key (tenant_id, grant_id) references licence_grant
);
comment on table licence_withdrawn is 'append-only, operated';

-- How many uses of what is counted are drawn. Whoever draws holds the row until the assessment is written; the check is the last word.
create table licence_count (
    tenant_id uuid not null,
    grant_id uuid not null,
    most integer not null,
    drawn integer not null default 0 check (drawn >= 0 and drawn <= most),
    primary key (tenant_id, grant_id),
    foreign key (tenant_id, grant_id) references licence_grant
);
comment on table licence_count is 'operated';

-- One for each assessment that was begun. No reference to it, and nothing of the child: it stays for the invoice when the assessment is deleted.
create table licence_use (
    tenant_id uuid not null,
    assessment_id uuid not null,
    grant_id uuid not null,
    instrument text not null,
    version text not null,
    unit_id uuid,
    drawn_on date not null,
    drawn_at timestamptz not null default now(),
    primary key (tenant_id, assessment_id),
    foreign key (tenant_id, grant_id) references licence_grant
);
create index licence_use_day on licence_use (tenant_id, drawn_on);
comment on table licence_use is 'append-only, operated';

-- Uses that were given back, each once.
create table licence_return (
    tenant_id uuid not null,
    assessment_id uuid not null,
    returned_on date not null,
    returned_by uuid not null,
    returned_at timestamptz not null default now(),
    primary key (tenant_id, assessment_id),
    foreign key (tenant_id, assessment_id) references licence_use
);
create index licence_return_day on licence_return (tenant_id, returned_on);
comment on table licence_return is 'append-only, operated';

-- Who was told that one runs low, so that each is told once.
create table licence_warned (
    tenant_id uuid not null,
    grant_id uuid not null,
    who text not null check (who in ('TENANT', 'OPERATORS')),
    warned_at timestamptz not null default now(),
    primary key (tenant_id, grant_id, who),
    foreign key (tenant_id, grant_id) references licence_grant
);
comment on table licence_warned is 'append-only, operated';
