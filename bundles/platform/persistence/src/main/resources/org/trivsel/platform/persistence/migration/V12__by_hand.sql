-- Whoever changes a record by hand says which revision of it was seen. Counted by the database, so that imports, their undoing and the merging
-- of units count as well, whatever statement they use.
create function next_revision() returns trigger
    language plpgsql as $$
begin
    new.revision := old.revision + 1;
    if new.changed_at is not distinct from old.changed_at then -- not by hand
        new.changed_at := null;
        new.changed_by := null;
    end if;
    return new;
end $$;

do $$
declare kept text;
begin
    foreach kept in array array['child', 'enrolment', 'custody', 'custody_holder']
    loop
        execute format('alter table %I add revision integer not null default 1, add changed_by uuid, add changed_at timestamptz', kept);
        execute format('create trigger %I before update on %I for each row execute function next_revision()', kept || '_revision', kept);
    end loop;
end $$;
