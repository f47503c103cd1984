-- How the job index of each process follows the jobs, and what `npm run search:verify` asks of them.

-- A notification only wakes the followers (at once, instead of at their next look); what has changed is told by the table.
create or replace function note_job_change() returns trigger language plpgsql as $$
begin
  insert into job_changes (job_id, version, at) select id, version, updated_at from changed;
  perform pg_notify('job_changes', '');
  return null;
end
$$;

create index job_changes_at on job_changes (at);

create table search_nodes (
  id uuid primary key,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  documents integer not null check (documents >= 0),
  ready boolean not null,
  verified_at timestamptz,
  differences integer check (differences >= 0),
  check ((verified_at is null) = (differences is null))
);
comment on table search_nodes is 'The processes that hold a job index: how many jobs it holds, and how many differed from open_jobs when it was compared last.';
grant select, insert, update, delete on search_nodes to mypage_app;
