create table tool_enablement (
    tenant_id uuid not null,
    tool text not null,
    valid_from date not null,
    valid_to date,
    primary key (tenant_id, tool, valid_from),
    check (valid_to is null or valid_to >= valid_from)
);
