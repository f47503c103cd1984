-- Registrations (求職登録): the seeker's record at the office. system-reference §2.3, §2.8c.

-- Serial numbers of each office: 求人番号 and 求職番号 are given in the transaction of the acceptance, without gaps.
create table office_serials (
  office_code text not null check (office_code ~ '^\d{5}$'),
  kind text not null check (kind in ('job', 'seeker')),
  last int not null check (last >= 0),
  primary key (office_code, kind)
);
grant select, insert, update on office_serials to mypage_app;

create table registrations (
  id uuid primary key,
  number text not null unique check (number ~ '^\d{5}-\d{1,8}$'), -- 求職番号
  office_code text not null check (office_code ~ '^\d{5}$'),
  -- online: registered alone on the net (オンライン登録者); office: confirmed at a counter (利用登録者)
  kind text not null check (kind in ('online', 'office')),
  state text not null check (state in ('active', 'inactive')),
  inactive_reason text check (inactive_reason in ('expired', 'hired', 'own-wish', 'by-office')),
  applied_on date not null,
  valid_until date not null, -- 求職有効期限: valid through 23:59:59 JST of this day
  account_id uuid unique references accounts (id),
  name text not null check (length(name) between 1 and 60),
  name_kana text not null check (length(name_kana) between 1 and 60),
  name_key text not null, -- folded name and kana, for the counter's search only; the name itself is kept as entered
  kana_key text not null,
  birth_date date not null,
  sex text check (sex in ('male', 'female')), -- optional: 職業安定法5条の5, only what the purpose needs
  telephone_keys text[] not null, -- digits only of every number given, for the counter's search
  -- The eight tabs (基本情報 … 自己PR) as typed in registration.ts
  record jsonb not null,
  version int not null check (version >= 1),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((state = 'inactive') = (inactive_reason is not null)),
  check (valid_until >= applied_on)
);
create index registrations_by_birth_date on registrations (birth_date);
create index registrations_by_name on registrations using gin (name_key gin_trgm_ops);
create index registrations_by_kana on registrations using gin (kana_key gin_trgm_ops);
create index registrations_by_telephone on registrations using gin (telephone_keys);
create index registrations_of_office on registrations (office_code, changed_at desc);
create index registrations_by_end on registrations (valid_until) where state = 'active';
grant select, insert, update on registrations to mypage_app;

-- Earlier versions stay: a correction at the counter is visible as one.
create table registration_versions (
  registration_id uuid not null references registrations (id),
  version int not null,
  snapshot jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null check (changed_by in ('seeker', 'staff', 'system')),
  primary key (registration_id, version)
);
grant select, insert on registration_versions to mypage_app;

-- Staff of an office (窓口職員) and their sign-in accounts.
create table staff_members (
  account_id uuid primary key references accounts (id),
  office_code text not null check (office_code ~ '^\d{5}$'),
  department text not null check (department in ('seekers', 'employers')),
  manager boolean not null,
  name text not null,
  created_at timestamptz not null,
  removed_at timestamptz
);
grant select, insert, update on staff_members to mypage_app;
