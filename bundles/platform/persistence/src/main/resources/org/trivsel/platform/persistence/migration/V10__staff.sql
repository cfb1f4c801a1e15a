-- Nobody of a suspended tenant signs in or stays signed in.
alter table tenant add suspended_at timestamptz;

-- one_time: the password was given out by somebody else; another has to be chosen before anything else works.
alter table account add one_time boolean not null default false;
alter table account add name_key text collate "C" not null generated always as (search_form(display_name)) stored;
create index account_name on account (tenant_id, name_key, id);

-- Who has a role at a unit.
create index role_grant_unit on role_grant (tenant_id, unit_id);
