-- 求人申込み (job orders): what employers write before the office accepts it, and what they ask to change afterwards.
-- system-reference §1.6 F-EM-3–5, §1.7 F-ST-2, §2.8b, §4.2.

-- A job begins with its acceptance: until then there is an order and no job, so every job has a number and days.
alter table jobs drop constraint jobs_check;
alter table jobs drop constraint jobs_state_check;
alter table jobs add constraint jobs_state_check
  check (state in ('active', 'changing', 'suspended', 'filled', 'expired', 'withdrawn'));
alter table jobs alter column number set not null, alter column accepted_on set not null, alter column deadline_on set not null;
alter table jobs add column renews_id uuid references jobs;
comment on column jobs.renews_id is '求人の更新: the job this one goes on from; empty where a feed brought it.';
create index jobs_renews on jobs (renews_id) where renews_id is not null;

create table job_orders (
  id uuid primary key,
  establishment_id uuid not null references establishments,
  kind text not null check (kind in ('new', 'renewal', 'change')),
  state text not null check (state in ('draft', 'provisional', 'reviewing', 'correction-requested', 'accepted', 'refused',
    'lapsed', 'withdrawn')),
  job_id uuid references jobs,
  from_job_id uuid references jobs,
  office_code text check (office_code ~ '^\d{5}$'),
  title text not null check (char_length(title) <= 200),
  sheet jsonb,
  sendings integer not null check (sendings >= 0),
  note text,
  wished_deadline date,
  visit_reason text check (visit_reason in ('first', 'kind', 'year-without', 'dispatch', 'asked')),
  visit_by date,
  visited_on date,
  risk smallint not null check (risk between 0 and 3),
  red integer not null check (red >= 0),
  orange integer not null check (orange >= 0),
  sent_at timestamptz,
  answer_by date,
  taken_by uuid references accounts,
  taken_at timestamptz,
  version integer not null check (version >= 1),
  at_counter boolean not null,
  started_by uuid references accounts,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  ended_at timestamptz,
  check (kind <> 'change' or job_id is not null),
  check (kind <> 'renewal' or from_job_id is not null),
  check (state <> 'accepted' or job_id is not null),
  check ((sheet is null) = (sendings = 0)),
  check (state = 'draft' or state = 'withdrawn' or sendings > 0),
  check ((visit_by is null) = (visit_reason is null)),
  check ((taken_by is null) = (taken_at is null)),
  check ((ended_at is not null) = (state in ('accepted', 'refused', 'lapsed', 'withdrawn')))
);
comment on table job_orders is '求人申込み: a new job, a renewal (更新: new number), or a change of a job that is open. After acceptance it says how the job came to be.';
comment on column job_orders.job_id is 'kind change: the job to be changed. new, renewal: the job it has become.';
comment on column job_orders.from_job_id is 'The job it was copied from (new), or goes on from (renewal).';
comment on column job_orders.sheet is 'The sheet as it was sent last; job_order_sendings keeps every one.';
comment on column job_orders.at_counter is 'Staff write it for an employer who brought it on paper; they, not the employer, fill it in.';
comment on column job_orders.note is 'ハローワークへの連絡事項';
comment on column job_orders.visit_by is '来所期限: the last day on which the employer can come to the counter, where that is needed (14 days).';
comment on column job_orders.risk is 'From what the checker found and what is known of the establishment: 0 none … 3 high. For the order of the queue.';
comment on column job_orders.answer_by is '修正依頼: until when the employer is waited for.';
comment on column job_orders.taken_by is 'In work by this member of staff since taken_at; ends by itself (ORDER_TAKEN_MINUTES).';
-- The queue of an office: what can be decided, by age or by risk; what waits for a visit; what waits for an answer; what ended.
create index job_orders_queue on job_orders (office_code, sent_at, id)
  where state in ('provisional', 'reviewing') and (visit_by is null or visited_on is not null);
create index job_orders_queue_risk on job_orders (office_code, risk desc, sent_at, id)
  where state in ('provisional', 'reviewing') and (visit_by is null or visited_on is not null);
create index job_orders_visits on job_orders (office_code, visit_by, id)
  where state in ('provisional', 'reviewing') and visit_by is not null and visited_on is null;
create index job_orders_corrections on job_orders (office_code, answer_by, id) where state = 'correction-requested';
create index job_orders_ended on job_orders (office_code, ended_at desc, id) where ended_at is not null and sendings > 0;
create index job_orders_taken on job_orders (taken_by, sent_at, id) where taken_by is not null;
-- The night's work.
create index job_orders_visit_due on job_orders (visit_by)
  where state in ('provisional', 'reviewing') and visit_by is not null and visited_on is null;
create index job_orders_answer_due on job_orders (answer_by) where state = 'correction-requested';
create index job_orders_drafts on job_orders (updated_at) where state = 'draft';
create index job_orders_establishment on job_orders (establishment_id, updated_at desc, id);
create index job_orders_from on job_orders (from_job_id) where from_job_id is not null;
create unique index job_orders_one_change on job_orders (job_id)
  where kind = 'change' and state in ('draft', 'provisional', 'reviewing', 'correction-requested');
-- A job goes on as one other; a refused or withdrawn renewal can be asked for again.
create unique index job_orders_one_renewal on job_orders (from_job_id)
  where kind = 'renewal' and state in ('draft', 'provisional', 'reviewing', 'correction-requested', 'accepted');

-- The eight steps as they were typed, also what is wrong in them (as registration_drafts, decision 125).
create table job_order_steps (
  order_id uuid not null references job_orders on delete cascade,
  step text not null check (step in ('kind', 'establishment', 'work', 'pay', 'hours', 'insurance', 'pr', 'selection')),
  typed jsonb not null,
  accepted text[] not null,
  version integer not null check (version >= 1),
  saved_at timestamptz not null,
  primary key (order_id, step)
);
comment on column job_order_steps.accepted is 'Orange findings that were seen and accepted.';

create table job_order_sendings (
  order_id uuid not null references job_orders on delete cascade,
  position integer not null check (position >= 1),
  sheet jsonb not null,
  note text,
  findings jsonb not null,
  sent_by uuid references accounts,
  sent_at timestamptz not null,
  primary key (order_id, position)
);
comment on table job_order_sendings is 'Every sheet that was sent, never changed: the counter compares a new one with the one before.';

-- What staff say of single items; they go to the employer with a correction request.
create table job_order_comments (
  id uuid primary key,
  order_id uuid not null references job_orders on delete cascade,
  item text not null check (char_length(item) between 1 and 80),
  text text not null check (char_length(text) between 1 and 1000),
  sending integer not null check (sending >= 1),
  requested_at timestamptz,
  done_at timestamptz,
  by uuid references accounts,
  created_at timestamptz not null
);
create index job_order_comments_order on job_order_comments (order_id, created_at, id);
comment on column job_order_comments.item is 'Path of the item of the job sheet (work.title, pay.fixedOvertime …), or whole.';
comment on column job_order_comments.requested_at is 'When it went to the employer; before that only staff see it.';

create table job_order_events (
  id bigint generated always as identity primary key,
  order_id uuid not null references job_orders on delete cascade,
  action text not null,
  state text not null,
  actor text not null check (actor in ('employer', 'staff', 'system')),
  by uuid,
  office_code text,
  detail jsonb,
  at timestamptz not null
);
create index job_order_events_order on job_order_events (order_id, id);
comment on table job_order_events is 'What happened to an order, only growing; texts to the employer are in detail.';

-- 不受理 (職業安定法5条の6第1項各号): the record of a refusal.
create table job_order_refusals (
  order_id uuid primary key references job_orders,
  ground smallint not null check (ground between 1 and 6),
  explanation text not null check (char_length(explanation) between 1 and 2000),
  evidence text not null check (char_length(evidence) between 1 and 2000),
  memo text,
  office_code text not null,
  by uuid not null references accounts,
  at timestamptz not null
);
comment on column job_order_refusals.explanation is 'Told to the employer.';
comment on column job_order_refusals.evidence is 'For the office only: what it rests on.';
comment on column job_order_refusals.memo is 'For the office only: what the employer said against it.';

grant select, insert, update, delete on job_orders, job_order_steps, job_order_comments to mypage_app;
grant select, insert on job_order_sendings, job_order_events to mypage_app;
grant select, insert on job_order_refusals to mypage_app;
grant update (memo) on job_order_refusals to mypage_app;
grant usage, select on all sequences in schema public to mypage_app;
