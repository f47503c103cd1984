-- Kiosks (ハローワーク内のパソコン): computers of an office that one person after another sits down at.

create table kiosks (
  id uuid primary key,
  office_code text not null check (office_code ~ '^\d{5}$'),
  name text not null check (length(name) between 1 and 40), -- what stands on the seat: 3番の席
  created_by uuid not null references accounts,
  created_at timestamptz not null,
  -- HMAC of the cookie that makes a browser this kiosk; without it no browser is switched on yet.
  token_hash bytea unique check (octet_length(token_hash) = 32),
  enrolled_by uuid references accounts, -- whose code was typed
  enrolled_at timestamptz,
  last_seen_at timestamptz,
  -- The turn of who sits there now, a new one for every person; none while nobody does.
  turn text check (length(turn) between 16 and 64),
  turn_seen_at timestamptz,
  removed_by uuid references accounts,
  removed_at timestamptz,
  check ((turn is null) = (turn_seen_at is null)),
  check ((token_hash is null) = (enrolled_at is null)),
  check ((enrolled_at is null) = (enrolled_by is null)),
  check ((removed_at is null) = (removed_by is null)),
  check (removed_at is null or token_hash is null)
);
comment on table kiosks is 'A switched-off kiosk stays, because sessions and the audit name it; it has no token any more.';
-- Two seats of one office never have the same name: the phone shows it, and a person compares.
create unique index kiosks_name on kiosks (office_code, name) where removed_at is null;
grant select, insert, update on kiosks to mypage_app;

-- The code by which a member of the staff makes a browser a kiosk: shown once, typed on the computer itself.
create table kiosk_enrolments (
  id uuid primary key,
  kiosk_id uuid not null references kiosks,
  selector text not null, -- the first half of the code, which finds the row
  secret_hash bytea not null check (octet_length(secret_hash) = 32), -- HMAC of the second half
  issued_by uuid not null references accounts,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  tries int not null default 0 check (tries >= 0),
  ended_at timestamptz -- used, or a newer one was issued
);
create unique index kiosk_enrolments_living on kiosk_enrolments (kiosk_id) where ended_at is null;
create unique index kiosk_enrolments_selector on kiosk_enrolments (selector) where ended_at is null;
create index kiosk_enrolments_by_age on kiosk_enrolments (expires_at);
grant select, insert, update, delete on kiosk_enrolments to mypage_app;

-- スマートフォンでログイン: a kiosk asks, a signed-in phone answers, and the browser that asked begins the session.
create table kiosk_sign_ins (
  id uuid primary key,
  kiosk_id uuid not null references kiosks,
  turn text not null, -- ends with the person who asked
  session_hash bytea not null check (octet_length(session_hash) = 32), -- the browser that asked
  code_hash bytea not null unique check (octet_length(code_hash) = 32), -- HMAC of what the QR code holds
  number text not null check (number ~ '^\d{2}$'), -- shown on both screens
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  opened_by uuid references accounts, -- the first phone that read the code; another one finds nothing
  account_id uuid references accounts,
  confirmed_at timestamptz,
  refused_at timestamptz,
  used_at timestamptz,
  check ((account_id is null) = (confirmed_at is null)),
  check (refused_at is null or confirmed_at is null),
  check (used_at is null or confirmed_at is not null)
);
create index kiosk_sign_ins_by_age on kiosk_sign_ins (expires_at);
grant select, insert, update, delete on kiosk_sign_ins to mypage_app;
