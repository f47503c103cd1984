-- Search: the index of words, and what seekers keep of what they found.

-- Every character of a text and every pair of neighbours, as numbers: two code points of 21 bits, 0 for a character
-- alone. A word of one or two characters is one gram, so the index answers it exactly; the grams of a longer word only
-- narrow, and strpos decides. The cost keeps the planner from computing grams row by row instead of using the index.
create function search_grams(word text) returns int8[]
  language plpgsql immutable strict parallel safe cost 100000
  as $$
declare
  letters constant text[] := string_to_array(word, null);
begin
  -- Repetitions are left in: the index drops them while sorting, cheaper than an aggregate would.
  return coalesce((
    select array_agg(ascii(letter)::int8)
      || coalesce(array_agg((ascii(letter)::int8 << 21) | ascii(after)) filter (where after is not null), '{}')
    from unnest(letters, letters[2:]) as pairs (letter, after)
  ), '{}');
end
$$;

grant execute on function search_grams(text) to mypage_app;

create index jobs_grams on jobs using gin (search_grams(text_all)) where state in ('active', 'changing');
create index jobs_hidden_grams on jobs using gin (search_grams(hidden_all))
  where state in ('active', 'changing') and hidden_all is not null;
-- A long word, chosen fields and hidden text are decided by reading the text of every candidate: kept in the row and not
-- compressed that costs half (15,000 candidates 60 ms instead of 120 ms); lists read the row anyway.
alter table jobs alter text_all set storage main, alter hidden_all set storage main, set (toast_tuple_target = 4080);
-- Statistics of the grams would cost as much as the index and never choose better than using it.
alter index jobs_grams alter column 1 set statistics 0;
alter index jobs_hidden_grams alter column 1 set statistics 0;

-- 気になった求人: private to the registration. The version is the sheet as it stood when saved, so that later changes show.
create table saved_jobs (
  registration_id uuid not null references registrations,
  job_id uuid not null,
  job_version integer not null,
  note text check (length(note) between 1 and 500),
  created_at timestamptz not null,
  primary key (registration_id, job_id),
  foreign key (job_id, job_version) references job_versions (job_id, version)
);
create index saved_jobs_newest on saved_jobs (registration_id, created_at desc, job_id);
create index saved_jobs_of_job on saved_jobs (job_id);
grant select, insert, update, delete on saved_jobs to mypage_app;
