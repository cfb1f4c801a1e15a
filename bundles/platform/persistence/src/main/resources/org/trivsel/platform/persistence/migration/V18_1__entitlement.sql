-- Whether it came with the country's pack or was decided for the tenant.
alter table tool_enablement add column source text not null default 'TENANT' check (source in ('COUNTRY', 'TENANT'));

-- Where a unit and all below it has a tool and its tenant has not, or the other way round. Rows are added and never changed: of those that cover a
-- day the one with the highest revision holds, and one without a word (enabled is null) means as above. So what is to come needs no clock of
-- ours, and the history is the table.
create table tool_choice (
    tenant_id uuid not null,
    tool text not null,
    unit_id uuid not null,
    revision integer not null check (revision > 0),
    unit_name text not null,
    enabled boolean,
    valid_from date not null,
    valid_to date,
    reason text not null,
    decided_by uuid not null,
    decided_at timestamptz not null default now(),
    primary key (tenant_id, tool, unit_id, revision),
    check (valid_to is null or valid_to >= valid_from)
);
comment on table tool_choice is 'operated';

-- The tools of an account on a day, where units differ from their tenant. Each role of that day asks the nearest unit above it that has decided,
-- else the tenant; a tool is there when one of the roles has it. A function, for the same reason as pointed_version: most tenants need none of this.
create function entitled_tools(of_tenant uuid, of_account uuid, today date) returns text[]
    language plpgsql stable as $$
begin
    return (
        with whole as (
            select distinct e.tool from tool_enablement e
            where e.tenant_id = of_tenant and e.valid_from <= today and (e.valid_to is null or e.valid_to >= today)),
        decided as (
            select c.tool, c.unit_id, c.enabled from (
                select distinct on (d.tool, d.unit_id) d.tool, d.unit_id, d.enabled from tool_choice d
                where d.tenant_id = of_tenant and d.valid_from <= today and (d.valid_to is null or d.valid_to >= today)
                order by d.tool, d.unit_id, d.revision desc) c
            where c.enabled is not null),
        role as (
            select distinct g.unit_id from role_grant g
            where g.tenant_id = of_tenant and g.account_id = of_account and g.valid_from <= today and (g.valid_to is null or g.valid_to >= today)),
        place as (select r.unit_id from role r union all select null::uuid where not exists (select from role))
        select array(
            select w.tool from whole w where not exists (select from decided d where d.tool = w.tool)
            union
            select t.tool from (select distinct d.tool from decided d) t
            where exists (
                select from place p where coalesce(
                    (select d.enabled from decided d
                     join unit_ancestor a on a.tenant_id = of_tenant and a.unit_id = p.unit_id and a.ancestor_id = d.unit_id
                       and a.valid_from <= today and (a.valid_to is null or a.valid_to >= today)
                     where d.tool = t.tool
                     order by (
                         select count(*) from unit_ancestor b where b.tenant_id = of_tenant and b.unit_id = d.unit_id
                           and b.valid_from <= today and (b.valid_to is null or b.valid_to >= today)) desc
                     limit 1),
                    exists (select from whole w where w.tool = t.tool)))));
end $$;
