-- A key for somebody without an account: the account is made when the key proves the address, so that nobody's address
-- is taken by who only typed it. Forgotten with the request after thirty days.
alter table authentication_keys
  add column newcomer_kind text check (newcomer_kind in ('seeker', 'employer')),
  add column newcomer_mail text check (length(newcomer_mail) between 3 and 100 and newcomer_mail !~ '[[:cntrl:][:space:]]'),
  add check (num_nulls(newcomer_kind, newcomer_mail) in (0, 2)),
  add check (account_id is null or newcomer_mail is null);
comment on column authentication_keys.newcomer_mail is 'Where the key was sent, for somebody without an account.';
create index authentication_keys_newcomer on authentication_keys (lower(newcomer_mail)) where newcomer_mail is not null;

-- Employers agree to terms of their own.
alter table agreements drop constraint agreements_document_check;
alter table agreements add constraint agreements_document_check
  check (document in ('privacy', 'terms', 'employer-terms'));
