-- What an export holds, for it is read by people who must not know of a rating before the talk is theirs to have: sheets of which enough people have
-- handed in, and of these what was handed in.
create view tool_early.sheet_exported with (security_invoker = true) as select tenant_id, part_id from tool_early.sheet where ready_at is not null;
create view tool_early.rating_exported with (security_invoker = true) as
    select r.tenant_id, r.part_id, r.rater_id from tool_early.rating r where r.submitted_at is not null and exists (
        select from tool_early.sheet s where s.tenant_id = r.tenant_id and s.part_id = r.part_id and s.ready_at is not null);
comment on view tool_early.sheet_exported is 'Children of whom not enough people have handed in their rating are not in it: that somebody has begun is nobody else''s to know.';
comment on view tool_early.rating_exported is 'Ratings are in it once enough people have handed theirs in; what is still being written stays with whoever writes it.';
