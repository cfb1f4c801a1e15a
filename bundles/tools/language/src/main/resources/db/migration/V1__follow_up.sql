-- What was agreed after an assessment: a note, and perhaps a day to look again. Written by a person, read with the result.
create table tool_language.follow_up (
    tenant_id     uuid        not null,
    id            uuid        not null,
    assessment_id uuid        not null,
    child_id      uuid        not null,
    author_id     uuid        not null,
    author_name   text        not null,
    note          text        not null check (char_length(note) <= 4000),
    due           date,
    done_at       timestamptz,
    created_at    timestamptz not null,
    primary key (tenant_id, id),
    check (note <> '' or due is not null)
);

create index follow_up_by_assessment on tool_language.follow_up (tenant_id, assessment_id, created_at);
create index follow_up_by_author on tool_language.follow_up (tenant_id, author_id, due) where due is not null and done_at is null;
