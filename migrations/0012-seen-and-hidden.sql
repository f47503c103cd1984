-- What seekers have looked at and whose jobs they do not want to see (features D5). Private to the registration: no office
-- and no employer reads any of it.

create table seen_jobs (
  registration_id uuid not null references registrations on delete cascade,
  job_id uuid not null references jobs,
  job_version integer not null,
  seen_at timestamptz not null,
  primary key (registration_id, job_id)
);
comment on table seen_jobs is '閲覧済み: jobs whose page the seeker opened; the oldest go when there are too many, all go with time.';
comment on column seen_jobs.job_version is 'The sheet the seeker saw last.';
create index seen_jobs_newest on seen_jobs (registration_id, seen_at desc, job_id);
create index seen_jobs_by_age on seen_jobs (seen_at);
grant select, insert, update, delete on seen_jobs to mypage_app;

-- Days, not moments: the acceptance of a job is a day, and what is new since a visit is asked by it.
create table job_list_visits (
  registration_id uuid primary key references registrations on delete cascade,
  visited_on date not null,
  before_on date check (before_on < visited_on)
);
comment on table job_list_visits is 'The last day on which the seeker looked at a list of jobs, and the one before it.';
grant select, insert, update, delete on job_list_visits to mypage_app;

create table hidden_establishments (
  registration_id uuid not null references registrations on delete cascade,
  establishment_number text not null check (establishment_number ~ '^\d{4}-\d{6}-\d$'),
  name text not null check (length(name) between 1 and 200),
  hidden_at timestamptz not null,
  primary key (registration_id, establishment_number)
);
comment on column hidden_establishments.name is 'As the seeker read it when hiding: a name that is withheld later is not looked up here.';
grant select, insert, delete on hidden_establishments to mypage_app;
