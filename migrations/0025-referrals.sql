-- Referrals (紹介): the two routes by the office, the referral letter, requests for a referral, the follow-up of results.
-- system-reference §2.4–2.8.

-- A proposal being written, a call to the employer, and a result that never came.
alter table applications drop constraint applications_state_check;
alter table applications add constraint applications_state_check check (state in (
  'draft', 'proposal-draft', 'proposed', 'proposal-declined', 'proposal-expired', 'proposal-withdrawn',
  'inquiry', 'not-referred', 'applied', 'cancelled', 'in-selection', 'offered', 'offer-accepted', 'offer-declined',
  'hired', 'rejected', 'withdrawn', 'unreachable', 'unanswered'));
-- What each route knows, as `statesOf` says.
alter table applications add constraint applications_route_states_check check (
  (route = 'self-application' and state in (
    'draft', 'applied', 'cancelled', 'in-selection', 'offered', 'offer-accepted', 'offer-declined', 'hired', 'rejected',
    'withdrawn', 'unreachable'))
  or (route = 'online-referral' and state in (
    'proposal-draft', 'proposed', 'proposal-declined', 'proposal-expired', 'proposal-withdrawn', 'applied',
    'in-selection', 'offered', 'offer-accepted', 'offer-declined', 'hired', 'rejected', 'withdrawn', 'unreachable',
    'unanswered'))
  or (route = 'counter-referral' and state in (
    'inquiry', 'not-referred', 'applied', 'in-selection', 'offered', 'offer-accepted', 'offer-declined', 'hired',
    'rejected', 'withdrawn', 'unreachable', 'unanswered')));
alter table applications drop constraint applications_check1;
alter table applications add constraint applications_unsent_states_check check (state in (
  'draft', 'proposal-draft', 'proposed', 'proposal-declined', 'proposal-expired', 'proposal-withdrawn', 'inquiry',
  'not-referred') or applied_at is not null);

alter table applications
  add column proposed_at timestamptz,
  add column read_at timestamptz, -- 既読: first opened by the seeker
  add column reminded_at timestamptz, -- M07 was sent
  add column meeting jsonb, -- interview as arranged on the telephone: { on, atMinutes, place, bring, contact }
  -- The code printed on the letter: sealed for printing it again, as a keyed hash for looking it up.
  add column letter_code_sealed text,
  add column letter_code_hash bytea unique,
  add column follow_up_on date, -- the office asks for the result after this day
  add column result_asked_on date; -- the last day on which the employer was reminded (M12)
update applications set follow_up_on = result_due_on where result_due_on is not null;

-- R-01 once more: nothing of an office stands on a self-application, and a referral has all of it.
alter table applications add constraint applications_office_check check (
  (route = 'self-application' and comment is null and answer_by is null and proposed_at is null and read_at is null
    and meeting is null and letter_code_hash is null and letter_code_sealed is null)
  or (route <> 'self-application' and office_code is not null and referred_by is not null));
alter table applications add constraint applications_letter_check check (
  (letter_number is null) = (letter_code_hash is null) and (letter_number is null) = (letter_code_sealed is null)
  and (route = 'self-application' or (letter_number is null) = (applied_at is null)));
alter table applications add constraint applications_proposal_check check (
  route <> 'online-referral' or state = 'proposal-draft'
  or (comment is not null and answer_by is not null and proposed_at is not null));

-- What the office prepares stands in nobody's way; two counters find the same one.
create unique index applications_prepared on applications (registration_id, job_id)
  where state in ('proposal-draft', 'inquiry');
create index applications_of_office on applications (office_code, changed_at desc)
  where state in ('proposal-draft', 'inquiry', 'proposed');
create index applications_to_answer on applications (answer_by) where state = 'proposed';
create index applications_awaited on applications (office_code, follow_up_on)
  where state in ('applied', 'in-selection') and follow_up_on is not null;
create index applications_awaited_anywhere on applications (follow_up_on)
  where state in ('applied', 'in-selection') and follow_up_on is not null;

alter table application_events add constraint application_events_action_check check (action in (
  'apply', 'propose', 'read', 'declineProposal', 'expireProposal', 'takeBack', 'refer', 'endInquiry', 'cancel',
  'setStage', 'offer', 'reject', 'withdraw', 'reportUnreachable', 'closeUnanswered', 'acceptOffer', 'declineOffer',
  'confirmHiring', 'record-outcome', 'correct'));

-- 事業所への電話連絡: what was said when a referral at the counter was asked for. It only grows.
create table application_calls (
  id uuid primary key,
  application_id uuid not null references applications (id),
  at timestamptz not null,
  by_account uuid not null references accounts (id),
  office_code text not null,
  spoke_with text not null,
  result text not null check (result in ('acceptable', 'call-again', 'not-acceptable')),
  note text,
  created_at timestamptz not null
);
create index application_calls_of on application_calls (application_id, created_at);
grant select, insert on application_calls to mypage_app;

-- Serials of referral letters: an office's own, beginning anew each year.
create table letter_serials (
  office_code text not null,
  year int not null,
  last int not null check (last >= 1),
  primary key (office_code, year)
);
grant select, insert, update on letter_serials to mypage_app;

-- 紹介枠 where the office has agreed on another number with the employer.
create table job_referral_places (
  job_id uuid primary key references jobs (id),
  most int not null check (most between 0 and 1000),
  set_by uuid not null references accounts (id),
  set_at timestamptz not null
);
grant select, insert, update on job_referral_places to mypage_app;

-- 「オンラインハローワーク紹介を希望する」(E4): asked by the seeker, answered by the office; nobody is entitled.
create table referral_requests (
  id uuid primary key,
  registration_id uuid not null references registrations (id),
  job_id uuid not null references jobs (id),
  job_number text not null,
  office_code text not null, -- the registration's, which answers
  note text,
  state text not null check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  reason text,
  answered_by uuid references accounts (id),
  answered_at timestamptz,
  application_id uuid references applications (id), -- the proposal it led to
  version int not null check (version >= 1),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check (state <> 'declined' or reason is not null),
  check (state <> 'accepted' or application_id is not null),
  check ((state in ('accepted', 'declined')) = (answered_at is not null and answered_by is not null))
);
create unique index referral_requests_open on referral_requests (registration_id, job_id) where state = 'open';
create index referral_requests_of_office on referral_requests (office_code, created_at) where state = 'open';
create index referral_requests_of_seeker on referral_requests (registration_id, created_at desc);
grant select, insert, update on referral_requests to mypage_app;
