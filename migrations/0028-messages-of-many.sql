-- Templates, blocks, reports, stops, and messages to many (features.md F3, F4).

-- 文例: of an establishment or of an office, never of both.
create table message_templates (
  id uuid primary key,
  establishment_id uuid references establishments (id),
  office_code text,
  name text not null check (char_length(name) between 1 and 60),
  body text not null check (body <> ''),
  version int not null check (version >= 1),
  changed_by uuid not null references accounts (id),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((establishment_id is null) <> (office_code is null))
);
create unique index message_templates_of_establishment on message_templates (establishment_id, name) where establishment_id is not null;
create unique index message_templates_of_office on message_templates (office_code, name) where office_code is not null;
grant select, insert, update, delete on message_templates to mypage_app;

-- The seeker wants nothing more from this establishment.
create table message_blocks (
  registration_id uuid not null references registrations (id),
  establishment_id uuid not null references establishments (id),
  created_at timestamptz not null,
  primary key (registration_id, establishment_id)
);
grant select, insert, delete on message_blocks to mypage_app;

-- The office lets an establishment send nothing for now.
create table sending_stops (
  id uuid primary key,
  establishment_id uuid not null references establishments (id),
  office_code text not null,
  reason text not null check (reason <> ''),
  by_account uuid not null references accounts (id),
  at timestamptz not null,
  lifted_by uuid references accounts (id),
  lifted_at timestamptz,
  lifted_because text,
  check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_because is null))
);
create unique index sending_stops_standing on sending_stops (establishment_id) where lifted_at is null;
grant select, insert, update on sending_stops to mypage_app;

-- What a seeker told the office about the messages of an establishment.
create table message_reports (
  id uuid primary key,
  thread_id uuid not null references threads (id) on delete cascade,
  registration_id uuid not null references registrations (id),
  establishment_id uuid not null references establishments (id),
  office_code text not null, -- the seeker's
  reason text not null check (reason in ('harassment', 'solicitation', 'private-life', 'other-job', 'other')),
  note text,
  state text not null check (state in ('open', 'handled')),
  finding text check (finding in ('no-problem', 'warned', 'stopped')),
  handling_note text,
  handled_by uuid references accounts (id),
  handled_at timestamptz,
  created_at timestamptz not null,
  check ((state = 'handled') = (handled_at is not null and handled_by is not null and finding is not null and handling_note is not null))
);
create unique index message_reports_open on message_reports (thread_id) where state = 'open';
create index message_reports_of_office on message_reports (office_code, state, created_at);
grant select, insert, update on message_reports to mypage_app;

-- A message of an office to many seekers. Who gets it is written down when it is confirmed.
create table mailings (
  id uuid primary key,
  office_code text not null,
  by_account uuid not null references accounts (id),
  state text not null check (state in ('draft', 'sending', 'sent', 'stopped')),
  topic text not null check (topic in ('notice', 'jobs')),
  subject text not null check (char_length(subject) between 1 and 200),
  body text not null check (body <> ''),
  job_numbers text[] not null,
  replies boolean not null,
  conditions jsonb not null,
  version int not null check (version >= 1),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  confirmed_at timestamptz,
  finished_at timestamptz,
  check ((state = 'draft') = (confirmed_at is null)),
  check ((state in ('sent', 'stopped')) = (finished_at is not null))
);
create index mailings_of_office on mailings (office_code, created_at desc);
grant select, insert, update, delete on mailings to mypage_app;

create table mailing_recipients (
  mailing_id uuid not null references mailings (id) on delete cascade,
  registration_id uuid not null references registrations (id),
  state text not null check (state in ('waiting', 'sent', 'skipped')),
  primary key (mailing_id, registration_id)
);
create index mailing_recipients_waiting on mailing_recipients (mailing_id, registration_id) where state = 'waiting';
grant select, insert, update, delete on mailing_recipients to mypage_app;

alter table threads add column mailing_id uuid references mailings (id);
create unique index threads_mailing on threads (mailing_id, registration_id) where mailing_id is not null;
