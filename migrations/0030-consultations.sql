-- 職業相談: what was spoken of at a counter, and when one meets again. Never for employers; for the person by the way of a
-- request for disclosure only (個人情報保護法76条). Nothing is rewritten: a correction is an entry that names the one before.
create table consultations (
  id uuid primary key,
  registration_id uuid not null references registrations (id),
  office_code text not null check (office_code ~ '^\d{5}$'),
  staff_account_id uuid not null references accounts (id),
  way text not null check (way in ('counter', 'telephone', 'online')),
  held_at timestamptz not null,
  content text not null check (length(content) between 1 and 8000),
  next_at timestamptz,
  next_way text check (next_way in ('counter', 'telephone', 'online')),
  next_note text,
  corrects uuid unique references consultations (id),
  created_at timestamptz not null,
  check ((next_at is null) = (next_way is null))
);
create index consultations_of_registration on consultations (registration_id, held_at desc, id desc);
create index consultations_next on consultations (office_code, next_at) where next_at is not null;
grant select, insert on consultations to mypage_app;

-- Why somebody of another office opened a record (abuse-cases 41): asked before, valid for the day, kept for who watches.
create table access_reasons (
  id uuid primary key,
  registration_id uuid not null references registrations (id),
  staff_account_id uuid not null references accounts (id),
  reason text not null check (reason in ('present', 'telephone', 'handed-over', 'complaint', 'other')),
  note text check (length(note) between 1 and 400),
  given_at timestamptz not null,
  until timestamptz not null check (until > given_at),
  check (reason <> 'other' or note is not null)
);
create index access_reasons_of on access_reasons (staff_account_id, registration_id, until desc);
grant select, insert on access_reasons to mypage_app;
