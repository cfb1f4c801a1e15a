-- An import of a list of children, from the file as it came to what became of it. File, preview and rejected rows hold names and numbers: they
-- are kept encrypted with the tenant's key only.
create table roster_import (
    tenant_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    status text not null check (status in
        ('reading', 'preview', 'committing', 'committed', 'undoing', 'undone', 'refused', 'failed')),
    note text,
    file_name text not null,
    language text not null,
    end_missing boolean not null,
    create_units boolean not null,
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    -- The job that works on it, how far it is, and when it last said so. Whoever finds it silent for long may take over.
    job uuid,
    beat_at timestamptz not null default now(),
    done integer not null default 0,
    total integer not null default 0,
    units integer not null default 0,
    created integer not null default 0,
    changed integer not null default 0,
    ended integer not null default 0,
    unchanged integer not null default 0,
    rejected integer not null default 0,
    -- Tells whether a plan made later is the one that was shown.
    plan_digest bytea,
    file bytea,
    quarantine bytea,
    primary key (tenant_id, id)
);
create index roster_import_newest on roster_import (tenant_id, created_at desc, id);
alter table roster_import alter column file set storage external;
alter table roster_import alter column quarantine set storage external;

-- What the preview shows, fifty entries a page.
create table roster_import_page (
    tenant_id uuid not null,
    import_id uuid not null,
    section text not null check (section in ('file', 'created', 'changed', 'ended', 'rejected', 'units')),
    page integer not null check (page > 0),
    sealed bytea not null,
    primary key (tenant_id, import_id, section, page),
    foreign key (tenant_id, import_id) references roster_import on delete cascade
);
alter table roster_import_page alter column sealed set storage external;

-- Most children and holders have no external id, and an index of equal values is lower than the one of the primary key. So the database took it
-- for its foreign key checks while a tenant was small, kept that plan, and walked through the whole tenant for each of twenty thousand rows:
-- minutes instead of seconds. An index with a condition cannot be taken for that.
alter table child drop constraint child_tenant_id_external_id_key;
create unique index child_external on child (tenant_id, external_id) where external_id is not null;
alter table custody_holder drop constraint custody_holder_tenant_id_external_id_key;
create unique index custody_holder_external on custody_holder (tenant_id, external_id) where external_id is not null;
