-- The version of a tool that an account is pointed at by the decisions of its tenant: that of the smallest unit that holds all roles it has that
-- day, else that of the whole tenant; null when nothing is decided. A function, because most tenants are pointed nowhere, and a statement that
-- holds all this costs each request its preparation.
create function pointed_version(of_tenant uuid, of_account uuid, of_tool text, today date) returns text
    language plpgsql stable as $$
begin
    return (
        select p.version from (
            select distinct on (d.unit_id) d.unit_id, d.version from tool_pointer d
            where d.tenant_id = of_tenant and d.tool = of_tool and d.valid_from <= now()
            order by d.unit_id, d.revision desc) p
        where p.version is not null and (p.unit_id is null
            or exists (
                select from role_grant g where g.tenant_id = of_tenant and g.account_id = of_account
                  and g.valid_from <= today and (g.valid_to is null or g.valid_to >= today))
            and not exists (
                select from role_grant g where g.tenant_id = of_tenant and g.account_id = of_account
                  and g.valid_from <= today and (g.valid_to is null or g.valid_to >= today)
                  and not exists (
                      select from unit_ancestor a where a.tenant_id = of_tenant and a.unit_id = g.unit_id and a.ancestor_id = p.unit_id
                        and a.valid_from <= today and (a.valid_to is null or a.valid_to >= today))))
        order by (
            select count(*) from unit_ancestor a where a.tenant_id = of_tenant and a.unit_id = p.unit_id
              and a.valid_from <= today and (a.valid_to is null or a.valid_to >= today)) desc
        limit 1);
end $$;
