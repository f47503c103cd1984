-- Where a job is on the map, as everybody may know it: search for jobs near a place, and their order by distance.

-- Microdegrees, so that every adapter of search computes with the same whole numbers.
alter table jobs
  add latitude integer check (latitude between -90000000 and 90000000),
  add longitude integer check (longitude between -180000000 and 180000000),
  add check ((latitude is null) = (longitude is null));
comment on column jobs.latitude is 'The first workplace that has a place: its own point where everybody may know the employer (公開範囲 1), else the point of its municipality, for every reader.';

-- As positionOf() in the jobs module does for every job that is stored from now on.
update jobs set latitude = floor(placed.lat * 1e6 + 0.5), longitude = floor(placed.lng * 1e6 + 0.5)
from (
  select distinct on (jobs.id) jobs.id, place.lat, place.lng
  from jobs
  cross join jsonb_array_elements(jobs.sheet -> 'work' -> 'workplaces') with ordinality as w (workplace, number)
  left join municipalities on municipalities.code5 = w.workplace ->> 'municipality'
  cross join lateral (
    select (w.workplace -> 'point' ->> 'lat')::float8, (w.workplace -> 'point' ->> 'lng')::float8
    where jobs.disclosure = 1 and w.workplace -> 'point' is not null
    union all
    select municipalities.lat, municipalities.lng where municipalities.lat is not null
    limit 1
  ) as place (lat, lng)
  order by jobs.id, w.number
) as placed
where placed.id = jobs.id;

-- A view keeps the columns that jobs had when it was made.
drop view open_jobs;
create view open_jobs as
select jobs.*, (select establishments.number from establishments where establishments.id = jobs.establishment_id)
  as establishment_number
from jobs
where state in ('active', 'changing');
grant select on open_jobs to mypage_app;
