-- Who may bring in programs: publishers and the keys they sign with, each pinned by its certificate. Keys are added and revoked, never changed.
create table publisher (
    id uuid primary key,
    name text not null,
    name_key text collate "C" not null unique generated always as (lower(name)) stored,
    added_by uuid not null,
    added_at timestamptz not null default clock_timestamp()
);
comment on table publisher is 'system';

create table publisher_key (
    fingerprint text primary key check (fingerprint ~ '^[0-9a-f]{64}$'),
    publisher_id uuid not null references publisher,
    -- sha-256 of the key itself: another certificate of the same key is the same key
    public_key text not null unique,
    subject text not null,
    algorithm text not null,
    certificate text not null,
    valid_from timestamptz not null,
    valid_to timestamptz not null,
    added_by uuid not null,
    added_at timestamptz not null default clock_timestamp(),
    -- compromised: whatever was signed with it goes; else only what comes in from then on
    compromised boolean not null default false,
    revoked_reason text,
    revoked_by uuid,
    revoked_at timestamptz,
    check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_reason is null))
);
comment on table publisher_key is 'system';
create index publisher_key_publisher on publisher_key (publisher_id);

-- Whether a module without code may run everywhere although nobody here trusts who signed it. The highest revision holds; none: it may not.
create table trust_policy (
    revision integer primary key check (revision > 0),
    data_unsigned boolean not null,
    reason text not null,
    decided_by uuid not null,
    decided_at timestamptz not null default now()
);
comment on table trust_policy is 'system';

-- Where operators try out what nobody vouches for.
alter table tenant add sandbox_since timestamptz;

-- signer: fingerprint of the certificate all of it is signed with; not_data: why it is not only data
alter table module add signer text;
alter table module add signer_name text;
alter table module add not_data text default 'it was brought in before that was looked at';
create index module_signer on module (signer);

-- What a signature is worth, of what was brought in then.
create function signature_state(of_signer text, brought timestamptz) returns text language sql stable as $$
    select case when of_signer is null then 'UNSIGNED' else coalesce((
        select case when k.revoked_at is not null and k.compromised then 'COMPROMISED'
            when k.revoked_at is not null and k.revoked_at <= brought then 'REVOKED'
            when k.valid_from > now() or k.valid_to <= brought then 'OUT_OF_TIME'
            when k.revoked_at is not null then 'RETIRED'
            else 'TRUSTED' end
        from publisher_key k where k.fingerprint = of_signer), 'UNKNOWN') end
$$;

-- Whether it runs in sandboxes only.
create function is_confined(of_signer text, brought timestamptz, not_data text) returns boolean language sql stable as $$
    select signature_state(of_signer, brought) not in ('TRUSTED', 'RETIRED')
        and (not_data is not null or signature_state(of_signer, brought) in ('COMPROMISED', 'REVOKED')
            or not coalesce((select data_unsigned from trust_policy order by revision desc limit 1), false))
$$;
