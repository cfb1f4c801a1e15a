-- Lists in which a child was shown are found from the newest back, past the entries about one record, which have an index of their own.
create index audit_entry_lists on audit_entry (tenant_id, id) where subjects is not null;
