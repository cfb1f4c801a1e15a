-- What is counted of a closed round for figures, so that nobody waits for the counting of everybody: made by whoever asks first, from the rounds named in
-- earlier, and gone when anything it was counted from is deleted. Holds counts, of few too: what may be shown of them is decided at each look.
create table tool_early.counted (
    tenant_id uuid not null,
    round_id uuid not null,
    earlier uuid[] not null,
    figures jsonb not null,
    primary key (tenant_id, round_id)
);
create view tool_early.counted_exported with (security_invoker = true) as select tenant_id, round_id from tool_early.counted where false;
comment on view tool_early.counted_exported is 'Nothing: it is counted from the conversations, and those are in the export.';
