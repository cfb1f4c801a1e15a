-- What is still to be done in rounds, in the order in which it is listed: whoever works with a whole town gets the first of it without all being sorted.
create index round_child_waiting on round_child (tenant_id, round_id, id) where left_on is null and step <> 'S';
