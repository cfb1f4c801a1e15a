-- How an assessment is given, as far as form and norms depend on it, as 'mode=class'; and, when a person took another form than the one that
-- fits, which one that is and why.
alter table assessment add given text[], add advised_form text, add form_reason text,
    add check (form_reason is not null or advised_form is null);

-- Taking another form stands in the history as well, before everything else.
alter table assessment_event drop constraint assessment_event_what_check;
alter table assessment_event add check (what in ('form', 'lock', 'reopen', 'void'));

-- Sounds are kept as pictures are, by the hash of their content; their text is base64.
alter table instrument_release drop constraint instrument_release_kind_check;
alter table instrument_release add check (kind in ('definition', 'norms', 'picture', 'sound'));
