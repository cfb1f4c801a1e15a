-- Where a closed unit went to.
alter table unit add merged_into uuid;
alter table unit add foreign key (tenant_id, merged_into) references unit;

-- The unit at which a role was given, when it has followed a merger since.
alter table role_grant add given_at uuid;

-- What a row was when the batch had written it; null when the batch took it away. What is something else by now is not undone.
alter table register_undo add after text;

-- What keeps an import from being undone.
alter table roster_import_page drop constraint roster_import_page_section_check;
alter table roster_import_page add check (section in ('file', 'created', 'changed', 'ended', 'rejected', 'units', 'obstacles'));
