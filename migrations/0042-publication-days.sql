-- Jobs for new graduates are accepted before anybody may know them (system-reference §4.9): 大卒等 from 1 February, public
-- from 1 April; 高卒 and 中卒 go to the schools alone.

alter table jobs add column held_until date;
comment on column jobs.held_until is 'Known to its establishment and the offices only, until this day (9999-12-31: for good). Empty for every job that is public.';
create index jobs_held on jobs (held_until) where held_until is not null;

-- A view keeps the columns that jobs had when it was made.
drop view open_jobs;
create view open_jobs as
select jobs.*, (select establishments.number from establishments where establishments.id = jobs.establishment_id)
  as establishment_number
from jobs
where state in ('active', 'changing') and hidden_on is null and held_until is null;
grant select on open_jobs to mypage_app;
