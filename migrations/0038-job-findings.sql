-- The nightly check of open jobs against the law (checker, decision 139).

-- Only jobs with something red have a row: nothing is written for the many that keep the law.
create table job_findings (
  job_id uuid primary key references jobs on delete cascade,
  job_version integer not null,
  establishment_id uuid not null references establishments,
  office_code text not null check (office_code ~ '^\d{5}$'),
  rules text[] not null check (cardinality(rules) > 0),
  findings jsonb not null,
  holds_from date not null,
  found_on date not null,
  told_on date
);
comment on table job_findings is 'Red findings of accepted jobs, as the last check left them; a job that becomes right loses its row.';
comment on column job_findings.holds_from is 'The day from which the law is broken: today or before, or the day on which a change begins that is known already.';
comment on column job_findings.found_on is 'Since when it has been known.';
comment on column job_findings.told_on is 'When the employer was written to; empty again where another rule is broken.';
create index job_findings_office on job_findings (office_code, found_on, job_id);
create index job_findings_waiting on job_findings (establishment_id, job_id) where told_on is null;

create table job_checks (
  day date primary key,
  rules text not null,
  wages jsonb not null,
  whole boolean not null,
  checked integer not null check (checked >= 0),
  started_at timestamptz not null,
  finished_at timestamptz
);
comment on table job_checks is 'The nights on which open jobs were checked, and by which law: what has not changed since is not checked again.';
comment on column job_checks.rules is 'Fingerprint of the rules in force.';
comment on column job_checks.wages is 'The minimum wage in force by prefecture.';

grant select, insert, update, delete on job_findings to mypage_app;
grant select, insert, update, delete on job_checks to mypage_app;
