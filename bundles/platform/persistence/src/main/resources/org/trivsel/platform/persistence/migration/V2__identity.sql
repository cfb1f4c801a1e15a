create table account (
    tenant_id uuid not null,
    id uuid not null,
    username text not null,
    display_name text not null,
    password_hash text not null,
    locale text,
    disabled_at timestamptz,
    created_at timestamptz not null default now(),
    primary key (tenant_id, id),
    unique (tenant_id, username)
);

create table role_grant (
    tenant_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    role text not null,
    unit_id uuid,
    valid_from date not null,
    valid_to date,
    primary key (tenant_id, id),
    foreign key (tenant_id, account_id) references account,
    check (valid_to is null or valid_to >= valid_from)
);
create index role_grant_account on role_grant (tenant_id, account_id);

create table session (
    tenant_id uuid not null,
    token_hash bytea not null,
    account_id uuid not null,
    kind text not null,
    scopes text[] not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (tenant_id, token_hash),
    foreign key (tenant_id, account_id) references account
);
create index session_expires on session (tenant_id, expires_at);

-- Counts wrong passwords by the hash of tenant and name, and of the address; it names nobody.
create table sign_in_failure (
    key bytea primary key,
    failures integer not null,
    first_at timestamptz not null
);
comment on table sign_in_failure is 'system';
