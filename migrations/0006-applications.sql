-- Applications (応募): one entity for the three routes. system-reference §2.5–2.8.

create table applications (
  id uuid primary key,
  route text not null check (route in ('counter-referral', 'online-referral', 'self-application')),
  state text not null check (state in (
    'draft', 'proposed', 'proposal-declined', 'proposal-expired', 'proposal-withdrawn',
    'applied', 'cancelled', 'in-selection', 'offered', 'offer-accepted', 'offer-declined',
    'hired', 'rejected', 'withdrawn', 'unreachable')),
  -- 書類選考, 面接 … : where the selection stands; empty before the employer has begun
  stage text check (stage in ('received', 'documents', 'interview', 'final')),
  registration_id uuid not null references registrations (id),
  job_id uuid not null references jobs (id),
  job_number text not null,
  job_version int not null, -- the job as it stood (job_versions)
  establishment_id uuid not null references establishments (id),
  motive text not null,
  contact_wish text check (contact_wish in ('telephone', 'mail')),
  -- オンライン自主応募に関する注意点: which text was agreed to, and when
  consent_version text,
  consented_at timestamptz,
  -- referral routes only
  office_code text,
  referred_by uuid references accounts (id),
  letter_number text unique,
  comment text,
  answer_by date, -- 応募期限 of a proposal
  request_id uuid, -- 直接リクエスト that led here
  applied_at timestamptz,
  opened_at timestamptz, -- first read by the employer
  result_due_on date, -- the day the job's sheet promises the result for (E9)
  outcome jsonb, -- { kind, reasons[], comment, startOn … } as recorded by employer or staff
  outcome_at timestamptz,
  published_at timestamptz, -- 採否結果 is shown to the seeker from here on
  started_on date, -- 入社日
  ended_at timestamptz,
  version int not null check (version >= 1),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- R-01: a self-application never carries a letter, an office or a referring member of staff.
  check (route <> 'self-application' or (letter_number is null and office_code is null and referred_by is null)),
  check (state in ('draft', 'proposed', 'proposal-declined', 'proposal-expired', 'proposal-withdrawn') or applied_at is not null),
  check (route <> 'self-application' or applied_at is null or (consent_version is not null and consented_at is not null)),
  check (published_at is null or outcome is not null)
);
-- One living application for each seeker and job, also when two tabs press at once.
create unique index applications_living on applications (registration_id, job_id)
  where state in ('draft', 'proposed', 'applied', 'in-selection', 'offered', 'offer-accepted');
create index applications_of_seeker on applications (registration_id, created_at desc);
create index applications_of_establishment on applications (establishment_id, applied_at desc) where applied_at is not null;
create index applications_of_job on applications (job_id);
grant select, insert, update on applications to mypage_app;
-- A draft was seen by nobody but its writer: it may be thrown away.
grant delete on applications to mypage_app;

-- What happened, in order; corrections are entries too, nothing is rewritten. A draft has none, so it can be thrown away;
-- what was sent has, so no mistake can.
create table application_events (
  application_id uuid not null references applications (id),
  position int not null,
  action text not null,
  from_state text not null,
  to_state text not null,
  by_kind text not null check (by_kind in ('seeker', 'employer', 'staff', 'system')),
  by_account uuid,
  reason text,
  at timestamptz not null,
  primary key (application_id, position)
);
grant select, insert on application_events to mypage_app;
