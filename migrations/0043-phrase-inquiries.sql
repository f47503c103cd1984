-- 表現の確認 (phrase inquiries): a red finding about a phrase of a free text can be a false alarm. The employer says why, the
-- counter decides (decision 146). What was set aside stays with the job, so that the night does not find it again.

create table job_order_inquiries (
  id uuid primary key,
  order_id uuid not null references job_orders on delete cascade,
  rule text not null,
  item text not null check (char_length(item) between 1 and 80),
  phrase text not null check (phrase <> ''),
  wording text not null,
  reason text not null check (char_length(reason) between 1 and 2000),
  sending integer not null check (sending >= 1),
  asked_by uuid references accounts,
  asked_at timestamptz not null,
  outcome text check (outcome in ('set-aside', 'to-correct', 'dropped')),
  answer text check (char_length(answer) between 1 and 1000),
  comment_id uuid,
  decided_by uuid references accounts,
  decided_at timestamptz,
  check ((outcome is null) = (decided_at is null)),
  check (outcome is null or outcome = 'dropped' or answer is not null)
);
create unique index job_order_inquiries_open on job_order_inquiries (order_id, rule, item, phrase) where outcome is null;
create index job_order_inquiries_order on job_order_inquiries (order_id, asked_at, id);
comment on table job_order_inquiries is 'What employers say of phrases that the checker stops at, and what the counter made of it.';
comment on column job_order_inquiries.wording is 'The whole text of the item as it was asked about: another text is another question.';
comment on column job_order_inquiries.sending is 'With which sending it was asked.';
comment on column job_order_inquiries.outcome is 'Empty: to be decided. dropped: the text was changed, or the order ended, before anybody decided.';
comment on column job_order_inquiries.answer is 'set-aside: why it is no problem, for the office only. to-correct: what the employer is asked to do.';
comment on column job_order_inquiries.comment_id is 'to-correct: the comment that tells it to the employer.';

alter table job_orders add column inquiries smallint not null default 0 check (inquiries >= 0);
comment on column job_orders.inquiries is 'Phrases the employer asks about that nobody has decided yet.';

create table job_set_asides (
  job_id uuid not null references jobs on delete cascade,
  rule text not null,
  item text not null,
  phrase text not null,
  wording text not null,
  set_aside_on date not null,
  primary key (job_id, rule, item, phrase)
);
comment on table job_set_asides is 'Findings about phrases that the counter read and set aside when it accepted the job, or a change of it.';

grant select, insert, update, delete on job_order_inquiries, job_set_asides to mypage_app;
