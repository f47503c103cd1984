-- Reference data: what other tables name by code. The rows come from files (data/ or an operator's), never from a
-- migration; reference_imports says which file each table holds now and held before. Unknown codes stay empty.
-- The application only reads: loading is done by the owner at start and by `npm run reference:import`.

create table reference_imports (
  name text not null,
  version integer not null check (version >= 1),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  format integer not null,
  rows integer not null check (rows >= 0),
  source text not null check (source in ('shipped', 'operator')),
  file text not null,
  imported_at timestamptz not null,
  primary key (name, version)
);
comment on table reference_imports is 'One row per load of a file; the highest version of a name is what the table holds.';
comment on column reference_imports.format is 'Version of the reader: a changed reader loads an unchanged shipped file again.';

create table prefectures (
  code text primary key check (code ~ '^\d{2}$'),
  name text not null unique,
  kana text not null,
  name_en text not null,
  lat double precision,
  lng double precision
);

create table municipalities (
  code5 text primary key check (code5 ~ '^\d{5}$'),
  pref_code text not null references prefectures deferrable,
  name text not null,
  full_name text not null,
  kana text not null,
  county text,
  type text not null check (type in ('市', '町', '村', '特別区', '政令市', '政令市区', '村(北方領土)')),
  parent_code5 text references municipalities deferrable,
  name_en text,
  lat double precision,
  lng double precision,
  check (left(code5, 2) = pref_code)
);
create index municipalities_pref_code on municipalities (pref_code);
comment on column municipalities.parent_code5 is 'The 政令指定都市 of a ward.';
comment on column municipalities.lat is 'A representative point, not the boundary and not the town hall.';

create table municipality_neighbours (
  code5 text not null references municipalities deferrable,
  near_code5 text not null references municipalities deferrable,
  km double precision not null check (km >= 0),
  primary key (code5, near_code5)
);
comment on table municipality_neighbours is 'The ten nearest by distance of the points: distance, not adjacency.';

create table offices (
  id text primary key,
  code text unique check (code ~ '^\d{5}$'),
  pref_code text not null references prefectures deferrable,
  source_name text unique,
  name text,
  official_name text,
  kind text check (kind in ('本所', '出張所', '分室')),
  labour_bureau text,
  code_source text check (code_source in ('official', 'derived', 'observed')),
  code_match double precision check (code_match between 0 and 1),
  postings_observed integer,
  main_code5 text references municipalities deferrable,
  lat double precision,
  lng double precision,
  check (id = coalesce(code, source_name)),
  check (code is null or code_source is not null)
);
comment on column offices.id is 'The code where it is known, else the name of the source: an office stays usable without a code.';
comment on column offices.name is 'Empty for a code that is only seen in job numbers and belongs to no known office.';
comment on column offices.code_match is 'How well the observed job numbers fit the jurisdiction (F1); below 0.8 it needs checking by hand.';
comment on column offices.lat is 'The point of the main municipality, not of the building.';

create table office_jurisdictions (
  office_id text not null references offices deferrable,
  code5 text not null references municipalities deferrable,
  primary key (office_id, code5)
);
create index office_jurisdictions_code5 on office_jurisdictions (code5);

create table office_zip_exceptions (
  zip7 text primary key check (zip7 ~ '^\d{7}$'),
  office_id text not null references offices deferrable,
  towns text not null
);
comment on table office_zip_exceptions is 'Postal codes inside a municipality that belong to another office than the rest of it.';

create table occupations (
  edition smallint not null check (edition in (2011, 2022)),
  code text not null,
  level text not null check (level in ('大', '中', '小', '細')),
  name text,
  parent_code text,
  examples text[] not null,
  primary key (edition, code),
  foreign key (edition, parent_code) references occupations (edition, code) deferrable,
  check ((level = '大') = (parent_code is null)),
  check (name is not null or cardinality(examples) > 0)
);
comment on column occupations.name is 'The official name; empty where only occupations of the class are known (2022 小分類).';
comment on column occupations.examples is 'Occupations of job tag that belong to the class: examples, not its name.';

create table occupation_synonyms (
  edition smallint not null,
  code text not null,
  word text not null,
  search_key text not null,
  source text not null check (source in ('index', 'job tag')),
  weight smallint not null check (weight between 1 and 3),
  primary key (source, edition, code, word),
  foreign key (edition, code) references occupations (edition, code) deferrable
);
create index occupation_synonyms_search_key on occupation_synonyms (search_key);
comment on column occupation_synonyms.weight is '3 = the occupation''s own title in its main class, 2 = another name of it, 1 = one of its further classes.';

create table wish_occupations (
  group_code text not null check (group_code ~ '^\d{2}$'),
  group_name text not null,
  number smallint not null check (number >= 1),
  name text not null,
  primary key (group_code, number)
);
comment on table wish_occupations is '希望する職種 of the search form: 14 groups.';

create table industries (
  edition smallint not null check (edition in (13, 14)),
  code text not null,
  level text not null check (level in ('大', '中', '小', '細')),
  name text not null,
  dai text not null,
  parent_code text,
  description text,
  primary key (edition, code),
  foreign key (edition, parent_code) references industries (edition, code) deferrable,
  foreign key (edition, dai) references industries (edition, code) deferrable,
  check ((level = '大') = (parent_code is null))
);

create table industry_names (
  name text primary key,
  code text,
  postings integer not null check (postings >= 0)
);
comment on table industry_names is 'Industry names as printed on job sheets (cut at 30 characters); the code only where the name is the same.';

create table licences (
  code text primary key check (code ~ '^\d{4}$'),
  name text not null,
  group_code text not null check (group_code ~ '^\d{2}$'),
  group_name text not null
);

create table railway_lines (
  code text primary key check (code ~ '^\d{3}$'),
  name text not null
);

create table code_lists (
  name text primary key,
  observed_name text not null,
  evidence text not null,
  source text not null
);

create table code_items (
  list text not null references code_lists deferrable,
  position smallint not null check (position >= 1),
  code text,
  label text not null,
  evidence text not null check (evidence in ('official', 'site', 'data', 'api', 'parsers', 'clients', 'memory')),
  primary key (list, position),
  unique (list, code)
);
comment on column code_items.position is 'Order of display; it is not a code.';
comment on column code_items.evidence is 'memory = written down without a source: check before anything official depends on it.';

create table minimum_wages (
  pref_code text not null references prefectures deferrable,
  effective_date date not null,
  fiscal_year smallint not null,
  yen_per_hour integer not null check (yen_per_hour > 0),
  primary key (pref_code, fiscal_year)
);
comment on table minimum_wages is '地域別最低賃金, in force from its effective date until the next one. A year without a change repeats the date of the last one.';

create table holidays (
  date date primary key,
  name text not null,
  name_en text not null
);
comment on table holidays is '国民の祝日 including 振替休日 and 国民の休日.';

grant select on reference_imports, prefectures, municipalities, municipality_neighbours, offices, office_jurisdictions,
  office_zip_exceptions, occupations, occupation_synonyms, wish_occupations, industries, industry_names, licences,
  railway_lines, code_lists, code_items, minimum_wages, holidays to mypage_app;
