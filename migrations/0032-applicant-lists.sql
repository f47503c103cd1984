-- The lists of applicants: what is open is found and counted without touching what has ended, which in years is most of it;
-- the number of all is counted in the index alone.
create index applications_open_of_establishment on applications (establishment_id, applied_at desc)
  where applied_at is not null and state in ('applied', 'in-selection', 'offered', 'offer-accepted');
drop index applications_of_establishment;
create index applications_of_establishment on applications (establishment_id, applied_at desc) include (state, route, job_number)
  where applied_at is not null;
