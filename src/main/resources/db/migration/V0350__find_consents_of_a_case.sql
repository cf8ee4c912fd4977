-- What was last said to a kind of agency about an area, whether it still holds or not: asked for at each new yes.
create index consent_of_case on app.consent (case_id, category, consent_id);
