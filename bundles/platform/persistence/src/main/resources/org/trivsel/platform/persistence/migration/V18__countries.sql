-- What tenants have agreed on of the packs of their countries, word for word: a pack whose bundle has gone or was replaced is still what they agreed on.
create table country_pack (
    country text not null,
    sha256 text not null,
    version text not null,
    document text not null,
    kept_at timestamptz not null default now(),
    primary key (country, sha256)
);
comment on table country_pack is 'system';

-- Which of them a tenant agreed on last. Two who decide at once ask for the same revision, and one of them is told.
create table tenant_country (
    tenant_id uuid primary key,
    sha256 text not null,
    revision integer not null check (revision > 0),
    decided_by uuid not null,
    decided_at timestamptz not null default now()
);
comment on table tenant_country is 'operated';

-- What is otherwise for this tenant than in the pack it agreed on. Without a value: it is not there.
create table tenant_country_change (
    tenant_id uuid not null,
    path text not null,
    value text,
    decided_by uuid not null,
    decided_at timestamptz not null default now(),
    primary key (tenant_id, path)
);
comment on table tenant_country_change is 'operated';
