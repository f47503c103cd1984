-- Reports of readers about a job (features D17): other conditions than written, filled already, suspicious, improper.
-- Who reported is not kept: the office asks the employer, not the reader, and a name here would only be a risk to the
-- reader. Limits by person and network (limits) hold a flood; a report alone never hides a job.

create table job_reports (
  id uuid primary key,
  job_id uuid not null,
  job_version integer not null,
  reason text not null check (reason in ('differs', 'filled', 'suspicious', 'improper', 'other')),
  note text check (length(note) between 1 and 500),
  by_kind text not null check (by_kind in ('visitor', 'seeker', 'employer', 'staff')),
  state text not null check (state in ('open', 'handled')),
  finding text check (finding in ('confirmed', 'corrected', 'stopped', 'unfounded')),
  handling_note text check (length(handling_note) between 1 and 500),
  handled_by uuid references accounts,
  handled_at timestamptz,
  created_at timestamptz not null,
  foreign key (job_id, job_version) references job_versions (job_id, version),
  check ((state = 'handled') = (finding is not null)),
  check (num_nulls(finding, handling_note, handled_by, handled_at) in (0, 4))
);
comment on table job_reports is '求人についての連絡: what readers told the accepting office about a job.';
comment on column job_reports.job_version is 'The sheet the reader saw.';
comment on column job_reports.by_kind is 'What kind of reader it was; nobody is named.';
comment on column job_reports.finding is 'confirmed: the employer confirmed the sheet; corrected, stopped: it was changed or ended; unfounded: nothing was found.';
create index job_reports_open on job_reports (created_at, id) where state = 'open';
create index job_reports_handled on job_reports (handled_at desc, id) where state = 'handled';
create index job_reports_of_job on job_reports (job_id, handled_at);
grant select, insert, update on job_reports to mypage_app;
