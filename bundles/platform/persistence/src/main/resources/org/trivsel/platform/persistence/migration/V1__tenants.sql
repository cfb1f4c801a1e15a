create table tenant (
    id uuid primary key,
    key text not null unique,
    name text not null,
    country text not null,
    locale text not null,
    zone text not null,
    created_at timestamptz not null default now()
);
comment on table tenant is 'system';
