-- What a disclosure covers is named by whoever keeps it: the list of kinds stands nowhere here.
alter table disclosure_basis drop constraint disclosure_basis_covers_check;
-- Rows that were recorded before keep what they say, in the words of now; behind the wall, which also holds the owner back, none would be found.
alter table disclosure_basis no force row level security;
update disclosure_basis set covers = array(
    select case kind when 'POSITIONS' then 'early.positions' else lower(kind) end from unnest(covers) kind order by 1);
alter table disclosure_basis force row level security;
alter table disclosure_basis add constraint disclosure_basis_covers_check
    check (array_to_string(covers, ' ', '?') ~ '^[a-z][a-z0-9.-]*( [a-z][a-z0-9.-]*)*$' and array_to_string(covers, '') !~ ' ');
