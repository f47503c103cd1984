-- 事業所: change requests, what stops an employer's jobs (不受理期間, 争議中), and merging. system-reference §1.6 F-EM-1,
-- §1.7 F-ST-3, §2.2, §4.2; 職業安定法5条の6, 20条.

alter table establishments add column version integer not null default 1 check (version >= 1);
alter table establishments add column merged_into uuid references establishments;
alter table establishments add check (merged_into is null or state = 'closed');
comment on column establishments.version is 'Grows with every change of the record made here: what was read may have been overtaken.';
comment on column establishments.merged_into is 'The establishment this one turned out to be.';
create index establishments_provisional on establishments (office_code, created_at, id) where state = 'provisional';

-- A number with our check digit is given out of the office's own row of numbers.
alter table office_serials drop constraint office_serials_kind_check;
alter table office_serials add constraint office_serials_kind_check check (kind in ('job', 'seeker', 'establishment'));

create table establishment_changes (
  id uuid primary key,
  establishment_id uuid not null references establishments,
  state text not null check (state in ('draft', 'waiting', 'reviewing', 'accepted', 'refused', 'withdrawn')),
  office_code text check (office_code ~ '^\d{5}$'),
  typed jsonb not null,
  before jsonb,
  asked jsonb,
  note text check (char_length(note) <= 1000),
  corrected boolean not null,
  version integer not null check (version >= 1),
  started_by uuid not null references accounts,
  sent_at timestamptz,
  taken_by uuid references accounts,
  taken_at timestamptz,
  decided_by uuid references accounts,
  decided_at timestamptz,
  reason text check (char_length(reason) <= 1000),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (state in ('draft', 'withdrawn') or (sent_at is not null and before is not null and asked is not null)),
  check ((state = 'reviewing') = (taken_by is not null and decided_at is null)),
  check ((state in ('accepted', 'refused')) = (decided_at is not null)),
  check (state <> 'refused' or reason is not null)
);
comment on table establishment_changes is '事業所情報の変更申込み: what the employer wants changed, confirmed by the office.';
comment on column establishment_changes.typed is 'The parts of the form as they were typed, also what is wrong in them.';
comment on column establishment_changes.before is 'The record as it stood when the request was sent.';
comment on column establishment_changes.asked is 'The record as it shall be.';
comment on column establishment_changes.reason is 'Told to the employer.';
create unique index establishment_changes_one_open on establishment_changes (establishment_id)
  where state in ('draft', 'waiting', 'reviewing');
create index establishment_changes_queue on establishment_changes (office_code, sent_at, id)
  where state in ('waiting', 'reviewing');
create index establishment_changes_of on establishment_changes (establishment_id, created_at desc);
grant select, insert, update, delete on establishment_changes to mypage_app;

-- 不受理期間 (職業安定法5条の6第1項): within it no order of the employer is accepted.
create table establishment_refusals (
  id uuid primary key,
  establishment_id uuid not null references establishments,
  ground smallint not null check (ground between 1 and 6),
  cause text check (cause in ('corrected', 'prosecuted')),
  event_on date,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  note text not null check (char_length(note) between 1 and 1000),
  office_code text not null check (office_code ~ '^\d{5}$'),
  by uuid not null references accounts,
  at timestamptz not null,
  ended_on date,
  ended_by uuid references accounts,
  end_reason text check (char_length(end_reason) between 1 and 1000),
  check ((cause is null) = (event_on is null)),
  check ((ended_on is null) = (ended_by is null) and (ended_on is null) = (end_reason is null))
);
create index establishment_refusals_standing on establishment_refusals (establishment_id, until_on) where ended_on is null;
create index establishment_refusals_of on establishment_refusals (establishment_id, at desc);
grant select, insert on establishment_refusals to mypage_app;
grant update (ended_on, ended_by, end_reason) on establishment_refusals to mypage_app;

-- 争議中 (職業安定法20条): while it lasts nobody is referred. establishments.dispute says whether it does.
create table establishment_disputes (
  id uuid primary key,
  establishment_id uuid not null references establishments,
  since_on date not null,
  reason text not null check (char_length(reason) between 1 and 1000),
  office_code text not null check (office_code ~ '^\d{5}$'),
  by uuid not null references accounts,
  at timestamptz not null,
  ended_on date check (ended_on >= since_on),
  ended_by uuid references accounts,
  end_reason text check (char_length(end_reason) between 1 and 1000),
  check ((ended_on is null) = (ended_by is null) and (ended_on is null) = (end_reason is null))
);
create unique index establishment_disputes_standing on establishment_disputes (establishment_id) where ended_on is null;
create index establishment_disputes_of on establishment_disputes (establishment_id, at desc);
grant select, insert on establishment_disputes to mypage_app;
grant update (ended_on, ended_by, end_reason) on establishment_disputes to mypage_app;

-- Merging takes two people: one proposes, another one confirms (abuse-cases 42).
create table establishment_mergers (
  id uuid primary key,
  from_id uuid not null references establishments,
  into_id uuid not null references establishments check (into_id <> from_id),
  state text not null check (state in ('proposed', 'confirmed', 'declined', 'taken-back')),
  office_code text not null check (office_code ~ '^\d{5}$'),
  reason text not null check (char_length(reason) between 1 and 1000),
  proposed_by uuid not null references accounts,
  proposed_at timestamptz not null,
  decided_by uuid references accounts,
  decided_at timestamptz,
  check ((state = 'proposed') = (decided_at is null)),
  check (state <> 'confirmed' or decided_by <> proposed_by)
);
create unique index establishment_mergers_one_open on establishment_mergers (from_id) where state = 'proposed';
create index establishment_mergers_into on establishment_mergers (into_id) where state = 'proposed';
grant select, insert, update on establishment_mergers to mypage_app;
