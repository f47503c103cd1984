-- What is being set up travels sealed in its form; only what is in use is kept.
delete from one_time_passwords where not in_use;
alter table one_time_passwords
  drop column in_use, -- and with it the key and the checks that name it
  add primary key (account_id),
  alter column confirmed_at set not null,
  alter column last_step set not null;
