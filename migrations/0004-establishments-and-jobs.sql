-- Establishments, the people who act for them, and jobs: the sheet as one document, what search asks as typed columns.

create table establishments (
  id uuid primary key,
  number text unique check (number ~ '^\d{4}-\d{6}-\d$'),
  state text not null check (state in ('provisional', 'registered', 'changing', 'closed')),
  corporate_number text check (corporate_number ~ '^\d{13}$'),
  name text not null,
  name_kana text,
  name_key text not null,
  postcode text,
  prefecture text check (prefecture ~ '^\d{2}$'),
  municipality text check (municipality ~ '^\d{5}$'),
  address text,
  lat double precision check (lat between -90 and 90),
  lng double precision check (lng between -180 and 180),
  office_code text check (office_code ~ '^\d{5}$'),
  industry_code text,
  employees integer check (employees >= 0),
  dispute boolean not null,
  record jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((lat is null) = (lng is null))
);
comment on column establishments.number is '事業所番号; empty for an establishment that came by a feed, which does not carry it.';
comment on column establishments.name_key is 'The name as search compares it; establishments of feeds are found again by it and the address.';
comment on column establishments.employees is '企業全体';
comment on column establishments.dispute is '争議中: no referral and no self-application (職業安定法20条).';
comment on column establishments.record is 'The whole record (establishment.ts); the columns beside it are what queries ask.';
create index establishments_name_key on establishments (name_key, address);
create index establishments_corporate_number on establishments (corporate_number) where corporate_number is not null;
create index establishments_office_code on establishments (office_code);

create table employer_users (
  account_id uuid primary key references accounts,
  establishment_id uuid not null references establishments,
  role text not null check (role in ('owner', 'recruiter', 'viewer')),
  created_at timestamptz not null
);
create index employer_users_establishment on employer_users (establishment_id);
create unique index employer_users_one_owner on employer_users (establishment_id) where role = 'owner';
comment on table employer_users is 'One main login and up to ten added ones for each establishment (F-EM-2).';

-- Text columns come in pairs. text_x holds what every reader who may see the job may read (disclosure, 公開範囲);
-- hidden_x holds the full text where it differs, for the classes of readers that may see the employer: seekers when
-- the disclosure is 2, staff always. A reader who may not read hidden_x must neither match nor count by it, nor by
-- establishment_id and hidden_lat/lng. All are written with searchKey(), the normaliser of the query too.
create table jobs (
  id uuid primary key,
  number text unique check (number ~ '^\d{5}-\d{1,8}$'),
  establishment_id uuid not null references establishments,
  office_code text not null check (office_code ~ '^\d{5}$'),
  state text not null check (state in ('draft', 'provisional', 'reviewing', 'correction-requested', 'active',
    'changing', 'suspended', 'filled', 'expired', 'withdrawn', 'refused', 'lapsed')),
  version integer not null check (version >= 1),
  accepted_on date,
  deadline_on date,
  extended boolean not null,
  sheet jsonb not null,
  sheet_hash text not null check (sheet_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  updated_at timestamptz not null,

  disclosure smallint not null check (disclosure between 1 and 4),
  self_application boolean not null,
  kind smallint not null check (kind between 1 and 5),
  full_part smallint not null check (full_part between 1 and 2),
  employment_type smallint not null check (employment_type between 1 and 7),
  dispatch text check (dispatch in ('none', 'dispatch', 'temp-to-perm', 'contracting')),
  industry_code text,
  data_provision text check (data_provision in ('both', 'municipalities', 'private', 'none')),
  trial boolean not null,
  openings integer,

  prefectures text[] not null,
  municipalities text[] not null,
  lat double precision,
  lng double precision,
  hidden_lat double precision,
  hidden_lng double precision,
  station_walk_minutes smallint,
  remote boolean not null,

  occupations_2011 text[] not null,
  occupations_2022 text[] not null,

  wage_unit text not null check (wage_unit in ('month', 'hour')),
  wage_lower integer,
  wage_upper integer,
  basic_lower integer,
  basic_upper integer,
  bonus boolean,
  commuting_paid boolean not null,

  hours_system text check (hours_system in ('standard', 'shifts', 'flexitime', 'discretionary', 'variable')),
  shift1_start smallint,
  shift1_end smallint,
  shift2_start smallint,
  shift2_end smallint,
  shift3_start smallint,
  shift3_end smallint,
  window_start smallint,
  window_end smallint,
  overtime boolean,
  overtime_hours numeric(5, 1),
  holidays smallint not null,
  two_days_off text check (two_days_off in ('every-week', 'other', 'none')),
  annual_holidays smallint,

  insurance smallint not null,
  term text check (term in ('indefinite', 'fixed', 'daily')),
  renewal text check (renewal in ('automatic', 'conditional', 'none')),
  has_retirement_age boolean,
  retirement_age smallint,
  housing_single boolean not null,
  housing_family boolean not null,
  childcare boolean not null,
  employees integer,

  age_limited boolean,
  age_from smallint,
  age_to smallint,
  education text check (education in ('none', 'required', 'preferred')),
  education_level text,
  experience text check (experience in ('none', 'required', 'preferred')),
  licence_free boolean not null,
  licences_required text[] not null,
  licences_preferred text[] not null,
  car_licence text check (car_licence in ('required', 'preferred')),
  car_automatic boolean not null,

  no_document_screening boolean not null,
  regular_hire boolean not null,
  car_commute boolean not null,
  no_transfer boolean not null,
  smoke_free boolean not null,
  uij boolean not null,
  pr_marks text[] not null,
  tags text[] not null,

  text_title text not null,
  text_establishment text not null,
  text_description text not null,
  text_station text not null,
  text_workplace text not null,
  text_business text not null,
  text_licences text not null,
  text_experience text not null,
  text_other text not null,
  text_all text not null generated always as (
    text_title || E'\n' || text_establishment || E'\n' || text_description || E'\n' || text_station || E'\n' ||
    text_workplace || E'\n' || text_business || E'\n' || text_licences || E'\n' || text_experience || E'\n' ||
    text_other
  ) stored,
  hidden_title text,
  hidden_establishment text,
  hidden_description text,
  hidden_station text,
  hidden_workplace text,
  hidden_business text,
  hidden_licences text,
  hidden_experience text,
  hidden_other text,
  hidden_all text generated always as (
    case when coalesce(hidden_title, hidden_establishment, hidden_description, hidden_station, hidden_workplace,
      hidden_business, hidden_licences, hidden_experience, hidden_other) is null then null else
      coalesce(hidden_title, text_title) || E'\n' || coalesce(hidden_establishment, text_establishment) || E'\n' ||
      coalesce(hidden_description, text_description) || E'\n' || coalesce(hidden_station, text_station) || E'\n' ||
      coalesce(hidden_workplace, text_workplace) || E'\n' || coalesce(hidden_business, text_business) || E'\n' ||
      coalesce(hidden_licences, text_licences) || E'\n' || coalesce(hidden_experience, text_experience) || E'\n' ||
      coalesce(hidden_other, text_other) end
  ) stored,

  -- Before acceptance a job has no number and no days; from then on it has them for ever.
  check (state in ('draft', 'provisional', 'reviewing', 'correction-requested', 'refused', 'lapsed')
    or (number is not null and accepted_on is not null and deadline_on is not null)),
  check (deadline_on >= accepted_on),
  check ((lat is null) = (lng is null)),
  check ((hidden_lat is null) = (hidden_lng is null))
);
comment on column jobs.sheet is 'The job sheet (job-sheet.ts), complete and unmasked: read it through visibleSheet() only.';
comment on column jobs.sheet_hash is 'SHA-256 of the sheet with sorted keys: the same content makes no new version.';
comment on column jobs.full_part is '1 フルタイム, 2 パート';
comment on column jobs.wage_lower is 'ａ＋ｂ (＋ｃ), per month for full-time and per hour for part-time whatever the pay form says.';
comment on column jobs.basic_lower is '基本給 (ａ): without allowances and fixed overtime; the whole wage where a sheet names no parts.';
comment on column jobs.shift1_start is 'Minutes after midnight; an end above 1440 lies on the next day.';
comment on column jobs.window_start is '又は: hours lie somewhere between these.';
comment on column jobs.holidays is 'Bits: 1 Monday, 2, 4, 8, 16, 32, 64 Sunday, 128 public holidays.';
comment on column jobs.insurance is 'Bits by the search form: 1 雇用 2 労災 4 健康 8 厚生 16 公災 32 財形 64 企業年金 128 退職金制度 256 退職金共済.';
comment on column jobs.occupations_2011 is 'The classes named, and every wider class of them (大 to 細).';
comment on column jobs.lat is 'The workplace; empty where the reader may not know it: search then uses the point of the municipality.';

-- Lists ask open jobs only; the referral deadline is compared with the day of the question.
create index jobs_newest on jobs (accepted_on desc, id desc) where state in ('active', 'changing');
create index jobs_by_deadline on jobs (deadline_on, accepted_on desc, id desc) where state in ('active', 'changing');
create index jobs_by_wage_lower on jobs (full_part, wage_lower desc nulls last, accepted_on desc, id desc)
  where state in ('active', 'changing');
create index jobs_by_wage_upper on jobs (full_part, wage_upper desc nulls last, accepted_on desc, id desc)
  where state in ('active', 'changing');
create index jobs_prefectures on jobs using gin (prefectures) where state in ('active', 'changing');
create index jobs_municipalities on jobs using gin (municipalities) where state in ('active', 'changing');
create index jobs_occupations_2011 on jobs using gin (occupations_2011) where state in ('active', 'changing');
create index jobs_occupations_2022 on jobs using gin (occupations_2022) where state in ('active', 'changing');
create index jobs_establishment on jobs (establishment_id, accepted_on desc);
create index jobs_office on jobs (office_code, accepted_on desc);
-- Text has its own index of grams (0007): trigrams cannot serve words of one or two characters, the commonest.

create table job_versions (
  job_id uuid not null references jobs,
  version integer not null check (version >= 1),
  sheet jsonb not null,
  created_at timestamptz not null,
  primary key (job_id, version)
);
comment on table job_versions is 'Every sheet as it once stood, with its copy of the establishment; never changed (applications point here).';

create table job_changes (
  seq bigint generated always as identity primary key,
  job_id uuid not null references jobs,
  version integer not null,
  at timestamptz not null,
  transaction xid8 not null default pg_current_xact_id()
);
create index job_changes_order on job_changes (transaction, seq);
comment on table job_changes is 'One row for every change of a job, written by the same transaction.';
comment on column job_changes.transaction is 'A follower reads only rows below pg_snapshot_xmin(pg_current_snapshot()), in order of (transaction, seq): sequence numbers alone become visible out of order and would be jumped over.';

-- The database writes the change, so that no query can change a job silently.
create function note_job_change() returns trigger language plpgsql as $$
begin
  insert into job_changes (job_id, version, at) select id, version, updated_at from changed;
  return null;
end
$$;
create trigger note_new_job after insert on jobs
  referencing new table as changed for each statement execute function note_job_change();
create trigger note_changed_job after update on jobs
  referencing new table as changed for each statement execute function note_job_change();

-- What search may read: jobs that are 有効, with the number of their establishment. Whoever asks adds the day (a job is
-- open through its deadline) and the reader's class (disclosure).
create view open_jobs as
select jobs.*, (select establishments.number from establishments where establishments.id = jobs.establishment_id)
  as establishment_number
from jobs
where state in ('active', 'changing');
grant select on open_jobs to mypage_app;

grant select, insert, update on establishments, jobs to mypage_app;
grant select, insert, update, delete on employer_users to mypage_app;
grant select, insert on job_versions to mypage_app;
grant select, insert, delete on job_changes to mypage_app;
