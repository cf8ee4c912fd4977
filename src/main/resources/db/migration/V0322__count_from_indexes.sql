-- What figures count in the history is one entry in five, most of them steps of the ladder; and what they ask of a case they ask by kind.
create index event_counted on audit.event (kind, at) where kind in ('release.recorded', 'ladder.raised', 'obligation.contained', 'consent.given',
    'consent.declined', 'consent.narrowed', 'consent.withdrawn', 'consent.expired');
create index obligation_case_kind on app.obligation (case_id, kind);
drop index app.obligation_case;
-- All owners of an area, past and present, by an index that is quicker to ask than the one that keeps their spans apart.
create index life_area_owners on app.life_area_owner (case_id, area);
drop index app.life_area_past_owners;
