-- Signing in: the second step, known devices, locks by the place a try comes from, and what a session tells its owner.

alter table sessions
  -- Names the session on the pages of its owner, so that the cookie's hash never leaves this table. The default is for a
  -- node of the version before, which may still write while this one starts.
  add column public_id uuid not null default gen_random_uuid(),
  add column method text check (method in (
    'password', 'code', 'known-device', 'one-time-password', 'recovery-code', 'passkey', 'phone'
  )),
  add column confirmed_at timestamptz, -- the last time the person proved to be the owner: delicate acts ask for a fresh proof
  add column kiosk_id uuid; -- begun at a computer of an office, whose sessions end sooner
create unique index sessions_public on sessions (public_id);

alter table accounts
  add column mailed_code boolean not null default true, -- a one-time code by mail is asked for on devices nobody knows
  add column failed_at timestamptz; -- the last wrong password from an unknown device

-- Who gave the right password and waits at the second step. Bound to one browser; it opens nothing by itself.
create table pending_sign_ins (
  session_hash bytea primary key check (octet_length(session_hash) = 32),
  id uuid not null unique,
  account_id uuid not null references accounts,
  next text,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  -- The mailed code, of which only the newest works; HMAC with the installation's key.
  code_hash bytea check (octet_length(code_hash) = 32),
  code_expires_at timestamptz,
  code_tries int not null default 0 check (code_tries >= 0),
  check ((code_hash is null) = (code_expires_at is null))
);
create index pending_sign_ins_of_account on pending_sign_ins (account_id);
create index pending_sign_ins_by_end on pending_sign_ins (expires_at);
grant select, insert, update, delete on pending_sign_ins to mypage_app;

-- この端末を記憶する: on such a device the second step is left out, and a stranger's wrong passwords do not lock it out.
create table known_devices (
  id uuid primary key,
  account_id uuid not null references accounts,
  token_hash bytea not null unique check (octet_length(token_hash) = 32), -- HMAC of the device's cookie
  agent text not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at)
);
create index known_devices_of_account on known_devices (account_id);
create index known_devices_by_end on known_devices (expires_at);
grant select, insert, update, delete on known_devices to mypage_app;

-- Wrong passwords by address and place, the place being a network or a known device. Kept for addresses that nobody has
-- as well, so that the door behaves alike; the place is an HMAC, from which nobody reads an address.
create table sign_in_failures (
  place bytea primary key check (octet_length(place) = 32),
  account_id uuid references accounts,
  failures int not null default 0 check (failures >= 0),
  locks int not null default 0 check (locks >= 0),
  failed_at timestamptz not null,
  locked_until timestamptz
);
create index sign_in_failures_of_account on sign_in_failures (account_id) where account_id is not null;
create index sign_in_failures_by_age on sign_in_failures (failed_at);
grant select, insert, update, delete on sign_in_failures to mypage_app;

-- From where an account was signed in to before: browser and network as an HMAC. The owner is told of a new one.
create table sign_in_marks (
  account_id uuid not null references accounts,
  mark bytea not null check (octet_length(mark) = 32),
  last_seen_at timestamptz not null,
  primary key (account_id, mark)
);
create index sign_in_marks_by_age on sign_in_marks (last_seen_at);
grant select, insert, update, delete on sign_in_marks to mypage_app;
