-- 面接: times that an employer proposes, of which the applicant takes one (features.md E11). What ended stays to be read.
create table interviews (
  id uuid primary key,
  application_id uuid not null references applications (id),
  state text not null check (state in ('proposed', 'agreed', 'declined', 'cancelled')),
  slots timestamptz[] not null check (cardinality(slots) between 1 and 5),
  minutes int not null check (minutes between 5 and 480),
  way text not null check (way in ('on-site', 'online', 'telephone')),
  place text not null check (length(place) between 1 and 400),
  note text check (length(note) between 1 and 1000),
  chosen timestamptz,
  -- what was said with a refusal or a cancellation, and by whom
  answer text check (length(answer) between 1 and 400),
  ended_by text check (ended_by in ('seeker', 'employer', 'system')),
  proposed_by uuid not null references accounts (id),
  version int not null check (version >= 1), -- also the SEQUENCE of the calendar file (RFC 5545 §3.8.7.4)
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((state = 'agreed') <= (chosen is not null)),
  check ((state in ('declined', 'cancelled')) = (ended_by is not null))
);
create unique index interviews_living on interviews (application_id) where state in ('proposed', 'agreed');
create index interviews_of_application on interviews (application_id, created_at desc);
grant select, insert, update on interviews to mypage_app;
