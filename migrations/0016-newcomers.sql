-- Who has opened a My Page on the web and has no registration or establishment yet acts too, and the audit tells it.
alter table audit_entries drop constraint audit_entries_actor_kind_check;
alter table audit_entries add constraint audit_entries_actor_kind_check
  check (actor_kind in ('visitor', 'seeker', 'new-seeker', 'employer', 'new-employer', 'staff', 'system'));
