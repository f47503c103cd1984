-- 求職申込み on the web: the eight tabs as they were typed so far, a row for each tab, until they become a registration.
create table registration_drafts (
  account_id uuid not null references accounts (id),
  tab text not null check (tab in ('basic', 'sharing', 'wishes', 'place-and-pay', 'education', 'career', 'disability',
    'appeal')),
  -- Name of a control → its texts, as typed: it may be wrong or unfinished.
  typed jsonb not null check (jsonb_typeof(typed) = 'object' and pg_column_size(typed) < 100000),
  -- Warnings (orange) the person has seen and accepted.
  accepted text[] not null,
  version int not null check (version >= 1),
  saved_at timestamptz not null,
  primary key (account_id, tab)
);
comment on column registration_drafts.version is 'Counts the savings of the tab: what is confirmed is what was shown.';
create index registration_drafts_by_age on registration_drafts (saved_at);
grant select, insert, update, delete on registration_drafts to mypage_app;

-- オンライン登録者 → 利用登録者: who confirmed it at which counter, when, with which kind of identity document.
alter table registrations
  add column confirmed_at timestamptz,
  add column confirmed_by uuid references accounts (id),
  add column identity_document text check (identity_document in ('driving-licence', 'my-number-card', 'passport',
    'residence-card', 'disability-certificate', 'insurance-confirmation', 'two-others')),
  add check (num_nulls(confirmed_at, confirmed_by, identity_document) in (0, 3)),
  add check (kind = 'office' or confirmed_at is null);
comment on column registrations.identity_document is '本人確認書類: the kind only, never a number or a copy.';
create index registrations_unconfirmed on registrations (office_code, applied_on) where kind = 'online';
