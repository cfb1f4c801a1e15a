-- The numbers that the children of a unit wear on a day on which they go from station to station. Given once: a child who comes late has the next.
create table start_number (
    tenant_id uuid not null,
    unit_id uuid not null,
    day date not null,
    child_id uuid not null,
    number integer not null check (number > 0),
    primary key (tenant_id, unit_id, day, child_id),
    unique (tenant_id, unit_id, day, number),
    foreign key (tenant_id, unit_id) references unit,
    foreign key (tenant_id, child_id) references child
);
create index start_number_of on start_number (tenant_id, child_id);
