-- Stored files, the documents of an application, and messages. system-reference §1.5 F-SK-6, F-SK-9, §1.6 F-EM-11, §1.13.

-- One stored file. Its bytes lie under `key` on disk or in a bucket; who may fetch it is decided by what it belongs to.
create table files (
  id uuid primary key,
  kept_at text not null check (kept_at in ('disk', 's3')),
  key text not null unique check (key ~ '^[0-9a-f]{32}$'),
  name text not null check (char_length(name) between 1 and 200),
  kind text not null check (kind in ('pdf', 'jpeg', 'png', 'docx', 'xlsx')),
  bytes int not null check (bytes > 0),
  sha256 bytea not null check (length(sha256) = 32),
  scan text not null check (scan in ('not-scanned', 'waiting', 'clean', 'infected')),
  finding text, -- what the scanner called it
  scanned_at timestamptz,
  created_at timestamptz not null,
  check ((scan = 'infected') = (finding is not null)),
  check ((scan in ('clean', 'infected')) = (scanned_at is not null))
);
create index files_waiting on files (created_at) where scan = 'waiting';
grant select, insert, delete on files to mypage_app;
grant update (scan, finding, scanned_at) on files to mypage_app;

-- 応募書類: what the seeker added to an application. It goes with a draft that is thrown away, and stays with what was sent.
create table application_files (
  file_id uuid primary key references files (id) on delete cascade,
  application_id uuid not null references applications (id) on delete cascade,
  position int not null check (position >= 1),
  created_at timestamptz not null,
  unique (application_id, position)
);
grant select, insert, delete on application_files to mypage_app;

-- A talk of a seeker with an establishment (inside one application) or with an office (one for each thing the office wrote).
create table threads (
  id uuid primary key, -- inside an application: the application's own
  kind text not null check (kind in ('application', 'office')),
  topic text check (topic in ('notice', 'jobs', 'online-referral')),
  registration_id uuid not null references registrations (id),
  application_id uuid references applications (id),
  establishment_id uuid references establishments (id),
  office_code text,
  subject text check (char_length(subject) between 1 and 200),
  job_numbers text[] not null default '{}',
  replies boolean not null,
  seeker_unread int not null check (seeker_unread >= 0),
  other_unread int not null check (other_unread >= 0),
  last_position int not null check (last_position >= 0),
  last_at timestamptz, -- empty while there is a draft only
  created_at timestamptz not null,
  check (
    kind <> 'application'
    or (application_id = id and establishment_id is not null and topic is null and office_code is null and subject is null)
  ),
  check (
    kind <> 'office'
    or (topic is not null and office_code is not null and subject is not null and establishment_id is null)
  ),
  check ((last_at is null) = (last_position = 0))
);
create unique index threads_application on threads (application_id) where kind = 'application';
create index threads_of_seeker on threads (registration_id, last_at desc) where last_at is not null;
create index threads_of_establishment on threads (establishment_id, last_at desc) where kind = 'application' and last_at is not null;
create index threads_of_office on threads (office_code, last_at desc) where kind = 'office' and last_at is not null;
create index threads_unread_by_seeker on threads (registration_id) where seeker_unread > 0;
create index threads_unread_by_establishment on threads (establishment_id) where kind = 'application' and other_unread > 0;
create index threads_unread_by_office on threads (office_code) where kind = 'office' and other_unread > 0;
create index threads_old on threads (last_at);
grant select, insert, update, delete on threads to mypage_app;

create table messages (
  id uuid primary key,
  thread_id uuid not null references threads (id) on delete cascade,
  position int not null check (position >= 1),
  side text not null check (side in ('seeker', 'employer', 'office')),
  by_account uuid references accounts (id), -- empty: written by the service itself
  body text not null check (body <> ''),
  search text not null, -- the body as it is searched: width and kana folded
  read_at timestamptz, -- first read by the other side
  created_at timestamptz not null,
  unique (thread_id, position)
);
grant select, insert, delete on messages to mypage_app;
-- What was sent stays as it was sent; only that it was read is noted later.
grant update (read_at) on messages to mypage_app;

create table message_files (
  file_id uuid primary key references files (id) on delete cascade,
  message_id uuid not null references messages (id) on delete cascade,
  position int not null check (position >= 1),
  unique (message_id, position)
);
grant select, insert, delete on message_files to mypage_app;

-- What somebody is writing: one for each person and talk, seen by nobody else.
create table message_drafts (
  thread_id uuid not null references threads (id) on delete cascade,
  account_id uuid not null references accounts (id) on delete cascade,
  body text not null,
  changed_at timestamptz not null,
  primary key (thread_id, account_id)
);
create index message_drafts_old on message_drafts (changed_at);
grant select, insert, update, delete on message_drafts to mypage_app;

create table message_draft_files (
  file_id uuid primary key references files (id) on delete cascade,
  thread_id uuid not null,
  account_id uuid not null,
  position int not null check (position >= 1),
  unique (thread_id, account_id, position),
  foreign key (thread_id, account_id) references message_drafts (thread_id, account_id) on delete cascade
);
grant select, insert, delete on message_draft_files to mypage_app;
