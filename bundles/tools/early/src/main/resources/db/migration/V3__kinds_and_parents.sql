-- How old the child was and its sex when somebody began to rate, for figures by both: nobody has to look children up to count them later.
alter table tool_early.sheet add column age smallint check (age between 0 and 30);
alter table tool_early.sheet add column sex text check (sex in ('female', 'male'));

-- What parents said and agreed to, where the conversation is held with them.
alter table tool_early.sheet add column parents text check (char_length(parents) <= 4000);
alter table tool_early.decision add column parents text check (char_length(parents) <= 4000);
