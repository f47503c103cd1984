-- Accounts: who can sign in. One address is one account (system-reference §1.12); its life: §2.8e.

create table accounts (
  id uuid primary key,
  kind text not null check (kind in ('seeker', 'employer', 'staff')),
  mail text not null check (length(mail) between 3 and 100 and mail !~ '[[:cntrl:][:space:]]'),
  state text not null check (state in ('registered', 'key-sent', 'active', 'locked', 'undeliverable', 'closed')),
  password_hash text,
  password_set_at timestamptz,
  failures int not null default 0 check (failures >= 0), -- wrong passwords in a row since the last lock
  locks int not null default 0 check (locks >= 0), -- locks in a row since the last sign-in
  locked_until timestamptz,
  language text not null check (language in ('ja', 'easy', 'en')), -- of the mails
  opened_at timestamptz,
  created_at timestamptz not null,
  check ((state = 'locked') = (locked_until is not null)),
  check (state in ('registered', 'key-sent', 'closed') or (password_hash is not null and opened_at is not null))
);
-- The part before the @ is compared without case too: two people never differ by case alone.
create unique index accounts_mail on accounts (lower(mail));
grant select, insert, update on accounts to mypage_app;

-- Requests for an authentication key (認証キー). A request for an unknown person is kept as well, without account and
-- with a key nobody knows, so that it behaves alike in everything a stranger can see.
create table authentication_keys (
  id uuid primary key,
  account_id uuid references accounts,
  purpose text not null check (purpose in ('open', 'renew')),
  key_hash bytea not null check (octet_length(key_hash) = 32), -- HMAC with the installation's key: a copy cannot be guessed
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  tries int not null default 0 check (tries >= 0),
  last_try_at timestamptz,
  used_at timestamptz,
  voided_at timestamptz,
  check (used_at is null or voided_at is null)
);
-- At most one key of an account can still be used.
create unique index authentication_keys_living on authentication_keys (account_id) where used_at is null and voided_at is null;
create index authentication_keys_tries on authentication_keys (account_id, last_try_at) where last_try_at is not null;
create index authentication_keys_by_age on authentication_keys (expires_at);
grant select, insert, update, delete on authentication_keys to mypage_app;

-- What a person agreed to, in which version of the document, and when.
create table agreements (
  account_id uuid not null references accounts,
  document text not null check (document in ('privacy', 'terms')),
  version text not null,
  agreed_at timestamptz not null,
  primary key (account_id, document, version)
);
grant select, insert on agreements to mypage_app;
