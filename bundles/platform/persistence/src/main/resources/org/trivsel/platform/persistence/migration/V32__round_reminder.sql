-- That those who still had something to do in a round were told so, once for each step: whichever node adds the row queues the mails with it.
create table round_reminder (
    tenant_id uuid not null,
    round_id uuid not null,
    step text not null check (step in ('FIRST', 'LAST')),
    people integer not null,
    told_at timestamptz not null default now(),
    primary key (tenant_id, round_id, step),
    foreign key (tenant_id, round_id) references round
);
