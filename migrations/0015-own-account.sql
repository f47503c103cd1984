-- What people do with their own account: another address, leaving, coming back (system-reference §1.5 F-SK-12, F-SK-15,
-- §2.8e; abuse-cases 43, 50).

alter table accounts
  add column closed_at timestamptz,
  add column erased_at timestamptz;
update accounts set closed_at = created_at, password_hash = null where state = 'closed';
alter table accounts
  add check ((state = 'closed') = (closed_at is not null)),
  -- Nobody signs in to a closed account; coming back takes a new password.
  add check (state <> 'closed' or password_hash is null),
  add check (erased_at is null or state = 'closed');
comment on column accounts.closed_at is '退会: what belongs to the account goes after CLOSED_ACCOUNT_DAYS; until then the owner can come back.';
comment on column accounts.erased_at is 'The row stays, since the audit and others point at it; the address is gone.';
create index accounts_closed on accounts (closed_at) where state = 'closed' and erased_at is null;

-- Another address that waits for the key mailed to it. One that belongs to somebody else is kept alike, with a key nobody
-- knows, so that nobody learns whose it is.
create table mail_changes (
  id uuid primary key,
  account_id uuid not null references accounts,
  mail text not null check (length(mail) between 3 and 100 and mail !~ '[[:cntrl:][:space:]]'),
  key_hash bytea not null check (octet_length(key_hash) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  tries int not null default 0 check (tries >= 0),
  last_try_at timestamptz,
  used_at timestamptz,
  voided_at timestamptz,
  check (used_at is null or voided_at is null)
);
create unique index mail_changes_living on mail_changes (account_id) where used_at is null and voided_at is null;
create index mail_changes_by_age on mail_changes (expires_at);
grant select, insert, update, delete on mail_changes to mypage_app;

-- An address that the counter changed on an account that was open: for a while it renews no password, unless a second
-- member of staff says it is right.
create table mail_holds (
  id uuid primary key,
  account_id uuid not null references accounts,
  document text not null check (document in ('driving-licence', 'my-number-card', 'passport', 'residence-card',
    'disability-certificate', 'insurance-confirmation', 'two-others')),
  changed_by uuid not null references accounts,
  changed_at timestamptz not null,
  ends_at timestamptz not null check (ends_at >= changed_at),
  confirmed_by uuid references accounts check (confirmed_by <> changed_by),
  confirmed_at timestamptz,
  check ((confirmed_by is null) = (confirmed_at is null))
);
comment on column mail_holds.document is '本人確認書類: the kind only, never a number or a copy.';
create index mail_holds_of_account on mail_holds (account_id, changed_at desc);
grant select, insert, update, delete on mail_holds to mypage_app;
