-- Since when a registration is inactive: within a time of it the person switches it on alone (system-reference §1.5 F-SK-13).
alter table registrations add column inactive_on date;
update registrations set inactive_on = case
  when inactive_reason = 'expired' then valid_until + 1
  else (changed_at at time zone 'Asia/Tokyo')::date end
where state = 'inactive';
alter table registrations add constraint registrations_inactive_on check ((state = 'inactive') = (inactive_on is not null));

-- The same day of validity is told to very many people at once: they are found by it and gone through by id.
drop index registrations_by_end;
create index registrations_by_end on registrations (valid_until, id) where state = 'active';
