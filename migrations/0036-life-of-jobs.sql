-- The life of a job after its acceptance (system-reference §1.6 F-EM-5, §2.8b), and "is it still open?" (§5 C9,
-- 的確表示義務 職業安定法5条の4).

alter table jobs add column hidden_on date;
comment on column jobs.hidden_on is 'Out of search since this day, because the employer did not say whether the job is still open. State and deadline stay as they are.';

-- A view keeps the columns that jobs had when it was made.
drop view open_jobs;
create view open_jobs as
select jobs.*, (select establishments.number from establishments where establishments.id = jobs.establishment_id)
  as establishment_number
from jobs
where state in ('active', 'changing') and hidden_on is null;
grant select on open_jobs to mypage_app;

-- Whose deadline is on a day, establishment by establishment: the morning's mails.
create index jobs_deadlines on jobs (deadline_on, establishment_id);

-- Beside jobs, not in it: a row of jobs has a hundred columns and two dozen indexes, and a question changes nothing that search asks.
create table job_questions (
  job_id uuid primary key references jobs,
  confirmed_on date,
  confirmed_by uuid references accounts,
  asked_on date,
  check (confirmed_on is not null or asked_on is not null),
  check (confirmed_by is null or confirmed_on is not null)
);
comment on table job_questions is '"Is this job still open?": when the employer was asked, and when somebody last said so. Without a row the job has only been accepted.';
comment on column job_questions.asked_on is 'Asked and not answered yet; empty when there is nothing to answer.';
create index job_questions_asked on job_questions (asked_on, job_id) where asked_on is not null;
grant select, insert, update, delete on job_questions to mypage_app;

create table job_events (
  id bigint generated always as identity primary key,
  job_id uuid not null references jobs,
  action text not null check (action in ('suspend', 'resume', 'extend', 'fill', 'withdraw', 'confirm', 'hide')),
  state text not null check (state in ('active', 'changing', 'suspended', 'filled', 'expired', 'withdrawn')),
  actor text not null check (actor in ('employer', 'staff', 'system')),
  by uuid references accounts,
  office_code text check (office_code ~ '^\d{5}$'),
  reason text,
  note text check (char_length(note) between 1 and 500),
  deadline_on date,
  at timestamptz not null,
  check ((actor = 'system') = (by is null)),
  check ((actor = 'staff') = (office_code is not null)),
  check ((action = 'extend') = (deadline_on is not null))
);
comment on table job_events is 'What was done with an accepted job, only growing. Its acceptance, its versions and its expiry stand in jobs and job_versions.';
comment on column job_events.note is 'Between the establishment and the office; nobody else reads it.';
create index job_events_job on job_events (job_id, id);
grant select, insert on job_events to mypage_app;

-- The mornings on which employers were written to about deadlines: one that was missed is made up for by the next.
create table job_mornings (
  day date primary key,
  started_at timestamptz not null,
  finished_at timestamptz
);
grant select, insert, update on job_mornings to mypage_app;

-- M18: who wants to be told about saved jobs, and what there is to tell.
create table saved_job_mails (
  registration_id uuid primary key references registrations on delete cascade,
  since timestamptz not null,
  mailed_on date
);
comment on table saved_job_mails is 'Seekers who asked for mails about the jobs they keep; one mail a morning at most.';
grant select, insert, update, delete on saved_job_mails to mypage_app;

create table saved_job_news (
  registration_id uuid not null references saved_job_mails on delete cascade,
  job_id uuid not null references jobs,
  what text not null check (what in ('changed', 'closing', 'stopped', 'resumed', 'filled', 'withdrawn', 'renewed')),
  from_version integer,
  happened_on date not null,
  mailed_on date,
  primary key (registration_id, job_id, what, happened_on),
  check ((what = 'changed') = (from_version is not null))
);
comment on column saved_job_news.from_version is 'changed: the version before, so that the mail can say what is different now.';
create index saved_job_news_waiting on saved_job_news (registration_id) where mailed_on is null;
create index saved_job_news_old on saved_job_news (happened_on);
create unique index saved_job_news_closing on saved_job_news (registration_id, job_id) where what = 'closing';
grant select, insert, update, delete on saved_job_news to mypage_app;
grant usage, select on all sequences in schema public to mypage_app;
