-- Conditions that seekers keep (features D11), and alerts: new jobs for conditions by mail and in the My Page (D14).

create table saved_conditions (
  id uuid primary key,
  registration_id uuid not null references registrations,
  name text not null check (length(name) between 1 and 100),
  address text not null check (length(address) between 3 and 8000),
  position integer not null check (position >= 1),
  run_on date not null,
  run_jobs integer not null check (run_jobs >= 0),
  created_at timestamptz not null,
  unique (registration_id, position) deferrable initially immediate
);
comment on column saved_conditions.address is 'The versioned address form (address.ts), as it was written: also what a later version cannot read is kept.';
comment on column saved_conditions.position is 'The seeker''s own order, from 1 without gaps.';
comment on column saved_conditions.run_on is 'The day on which the seeker last looked at its jobs.';
comment on column saved_conditions.run_jobs is 'How many jobs of that day there were then: later ones of the same day are new.';
grant select, insert, update, delete on saved_conditions to mypage_app;

-- Who gets alerts: a registration, or somebody without an account who confirmed an address. One mail a day holds all.
create table alert_subscriptions (
  id uuid primary key,
  registration_id uuid unique references registrations,
  mail text check (length(mail) between 3 and 100 and mail !~ '[[:cntrl:][:space:]]'),
  language text not null check (language in ('ja', 'easy', 'en')),
  state text not null check (state in ('active', 'asked', 'ended')),
  created_at timestamptz not null,
  confirmed_at timestamptz not null,
  asked_at timestamptz,
  ended_at timestamptz,
  mailed_on date,
  check (registration_id is null or mail is null),
  -- The address of somebody without an account is erased with the end, not some time after it.
  check (registration_id is not null or (state = 'ended') = (mail is null)),
  check ((state = 'asked') = (asked_at is not null)),
  check ((state = 'ended') = (ended_at is not null))
);
comment on column alert_subscriptions.mail is 'Of people without an account; a seeker''s is that of the account.';
comment on column alert_subscriptions.confirmed_at is 'When the person last said to want the mails: after twelve months they are asked.';
comment on column alert_subscriptions.mailed_on is 'The day of the last mail with jobs: never two on one day.';
create unique index alert_subscriptions_mail on alert_subscriptions (lower(mail)) where mail is not null;
create index alert_subscriptions_confirmed on alert_subscriptions (confirmed_at) where state = 'active';
create index alert_subscriptions_asked on alert_subscriptions (asked_at) where state = 'asked';
create index alert_subscriptions_ended on alert_subscriptions (ended_at) where state = 'ended';
grant select, insert, update, delete on alert_subscriptions to mypage_app;

create table alerts (
  id uuid primary key,
  subscription_id uuid not null references alert_subscriptions on delete cascade,
  condition_id uuid unique references saved_conditions on delete cascade,
  name text check (length(name) between 1 and 100),
  address text check (length(address) between 3 and 8000),
  rhythm text not null check (rhythm in ('daily', 'weekly')),
  matched_to bigint not null check (matched_to >= 0),
  mailed_on date not null,
  created_at timestamptz not null,
  -- The conditions are a seeker's saved ones, or the alert's own.
  check ((condition_id is null) = (address is not null)),
  check ((name is null) = (address is null))
);
comment on column alerts.matched_to is 'The place in alert_news up to which the alert has been asked: no job is found twice, none is left out.';
comment on column alerts.mailed_on is 'The day of the last mail that held this alert, at first the day it was made: a weekly one waits for its day.';
create index alerts_of_subscription on alerts (subscription_id, created_at);
-- The same conditions are one alert, however often they were confirmed.
create unique index alerts_once on alerts (subscription_id, md5(address)) where address is not null;
grant select, insert, update, delete on alerts to mypage_app;

-- What somebody asked for who has not confirmed the address yet; gone after a day.
create table alert_requests (
  id uuid primary key,
  mail text not null check (length(mail) between 3 and 100 and mail !~ '[[:cntrl:][:space:]]'),
  language text not null check (language in ('ja', 'easy', 'en')),
  name text not null check (length(name) between 1 and 100),
  address text not null check (length(address) between 3 and 8000),
  rhythm text not null check (rhythm in ('daily', 'weekly')),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at)
);
create index alert_requests_by_age on alert_requests (expires_at);
grant select, insert, update, delete on alert_requests to mypage_app;

-- Each job once, in the order in which the mornings found it new. Alerts remember a place in this order.
create table alert_news (
  place bigint generated always as identity primary key,
  job_id uuid not null unique references jobs,
  found_on date not null
);
create index alert_news_found_on on alert_news (found_on);
comment on table alert_news is 'Jobs that were new once. No alert tells a job that it has been asked about.';
grant select, insert, delete on alert_news to mypage_app;

create table alert_runs (
  day date primary key,
  news_to bigint not null check (news_to >= 0),
  started_at timestamptz not null,
  finished_at timestamptz
);
comment on table alert_runs is 'The mornings: how far the news went then.';
comment on column alert_runs.news_to is 'The last place of alert_news that belongs to this morning or an earlier one.';
grant select, insert, update, delete on alert_runs to mypage_app;

create table alert_findings (
  alert_id uuid not null references alerts on delete cascade,
  found_on date not null,
  total integer not null check (total >= 1),
  job_ids uuid[] not null check (cardinality(job_ids) between 1 and 200),
  mailed_on date,
  primary key (alert_id, found_on)
);
comment on table alert_findings is 'What a morning found for an alert: how many, and the newest of them. Shown in the My Page, and told by one mail.';
create index alert_findings_waiting on alert_findings (alert_id) where mailed_on is null;
create index alert_findings_found_on on alert_findings (found_on);
grant select, insert, update, delete on alert_findings to mypage_app;

-- What alerts may know of seekers: where a mail reaches them and whether they are 有効 on a day; nothing else of them.
create view seeker_mailboxes as
select registrations.id as registration_id, accounts.id as account_id, accounts.mail, accounts.language,
  registrations.state = 'active' as active, registrations.valid_until
from registrations
join accounts on accounts.id = registrations.account_id
where accounts.state in ('active', 'locked');
grant select on seeker_mailboxes to mypage_app;
