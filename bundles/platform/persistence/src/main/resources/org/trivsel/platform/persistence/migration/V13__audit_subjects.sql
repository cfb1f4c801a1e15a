-- Whom an entry about several was about: each child that a list has shown. Null in entries about one, and in those older than this column.
alter table audit_entry add subjects uuid[];
