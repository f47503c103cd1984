-- Second factors of an account: passkeys, one-time passwords (RFC 6238), recovery codes. No secret is stored readable.

create table passkeys (
  id uuid primary key,
  account_id uuid not null references accounts,
  credential_id bytea not null unique check (octet_length(credential_id) between 1 and 1023), -- WebAuthn L3 §4
  public_key bytea not null,
  counter bigint not null check (counter >= 0), -- signatures as the authenticator counts them; 0 where it does not
  transports text[] not null,
  backed_up boolean not null, -- also lies with the maker of the device, so losing the device does not lose it
  name text not null check (length(name) between 1 and 40 and name !~ '[[:cntrl:]]'),
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkeys_of_account on passkeys (account_id);
grant select, insert, update, delete on passkeys to mypage_app;

-- Challenges that were answered. A challenge carries its own seal and end; here it is kept that it was used, so that no
-- answer counts twice, on whichever process it arrives. Asking for one writes nothing.
create table spent_passkey_challenges (
  challenge_hash bytea primary key check (octet_length(challenge_hash) = 32),
  expires_at timestamptz not null
);
create index spent_passkey_challenges_by_age on spent_passkey_challenges (expires_at);
grant select, insert, delete on spent_passkey_challenges to mypage_app;

-- At most one in use and one being set up; the second takes the place of the first when its code was typed.
create table one_time_passwords (
  account_id uuid not null references accounts,
  in_use boolean not null,
  sealed_secret text not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint, -- of thirty seconds since 1970: a code counts once, and no earlier one after it
  primary key (account_id, in_use),
  check (in_use = (confirmed_at is not null)),
  check (in_use = (last_step is not null))
);
grant select, insert, update, delete on one_time_passwords to mypage_app;

create table recovery_codes (
  account_id uuid not null references accounts,
  code_hash bytea not null check (octet_length(code_hash) = 32), -- HMAC with the installation's key
  created_at timestamptz not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);
grant select, insert, update, delete on recovery_codes to mypage_app;

-- Wrong codes after the right password. Apart from those of the password, which a right password forgets.
create table second_step_tries (
  account_id uuid primary key references accounts,
  failures int not null check (failures >= 0),
  pauses int not null check (pauses >= 0),
  paused_until timestamptz
);
grant select, insert, update, delete on second_step_tries to mypage_app;
