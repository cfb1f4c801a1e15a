-- Open follow-ups are listed for whoever is responsible for the child today, whoever wrote them: few children are asked for theirs, among many
-- the list is walked by its day. The notes of one assessment go on page by page.
drop index tool_language.follow_up_by_author;
create index follow_up_open on tool_language.follow_up (tenant_id, due, id) where due is not null and done_at is null;
create index follow_up_open_of_child on tool_language.follow_up (tenant_id, child_id) where due is not null and done_at is null;
