-- Which refusal or return a choice of another receiver answers. Set at its birth: several questions of a case may wait for a
-- choice at once, and refusals go on elsewhere meanwhile.
alter table app.obligation add because_of bigint references app.obligation;
create index obligation_because_of on app.obligation (because_of) where because_of is not null;
