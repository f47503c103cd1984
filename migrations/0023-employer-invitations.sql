-- 事業所登録（仮登録） while it is typed: kept as it stands in the form, until the establishment is made of it.
create table establishment_drafts (
  account_id uuid primary key references accounts,
  typed jsonb not null check (jsonb_typeof(typed) = 'object' and octet_length(typed::text) <= 40000),
  updated_at timestamptz not null
);
grant select, insert, update, delete on establishment_drafts to mypage_app;

-- 利用者の招待: the main login asks a colleague in, by an address; at most ten people beside it (F-EM-2).
create table employer_invitations (
  id uuid primary key,
  establishment_id uuid not null references establishments,
  mail text not null check (length(mail) between 3 and 100 and mail !~ '[[:cntrl:][:space:]]'),
  role text not null check (role in ('recruiter', 'viewer')),
  state text not null check (state in ('open', 'accepted', 'revoked')),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  invited_by uuid not null references accounts,
  created_at timestamptz not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > sent_at),
  ended_at timestamptz,
  accepted_by uuid references accounts,
  check ((state = 'open') = (ended_at is null)),
  check ((state = 'accepted') = (accepted_by is not null))
);
comment on column employer_invitations.token_hash is 'HMAC of the token in the newest mail, with the installation''s key.';
comment on column employer_invitations.sent_at is 'When the newest mail was sent; sending again ends the link before it.';
-- One open invitation of an establishment for an address.
create unique index employer_invitations_open on employer_invitations (establishment_id, lower(mail)) where state = 'open';
create index employer_invitations_of on employer_invitations (establishment_id, created_at);
grant select, insert, update on employer_invitations to mypage_app;

-- The counter finds an establishment by its telephone, however it was written.
create index establishments_telephone on establishments
  (regexp_replace(record #>> '{record,telephone}', '[^0-9]', '', 'g'));
