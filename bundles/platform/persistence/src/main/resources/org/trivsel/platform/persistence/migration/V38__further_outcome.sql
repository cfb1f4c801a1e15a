-- What another edition of the norms makes of a completed assessment, added by a person beside the first outcome. It belongs to one completion, so the
-- moment of that is part of its key: when the assessment is opened and completed again, it stays here and counts for nothing.
create table assessment_further (
    tenant_id uuid not null,
    assessment_id uuid not null,
    completed_at timestamptz not null,
    norm_edition text not null check (norm_edition <> ''),
    at timestamptz not null default now(),
    account_id uuid not null,
    outcome text not null,
    primary key (tenant_id, assessment_id, completed_at, norm_edition),
    foreign key (tenant_id, assessment_id) references assessment on delete cascade
);
comment on table assessment_further is 'append-only';
