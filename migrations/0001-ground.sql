-- The ground: the application's role, sessions, limits, idempotency and the audit.

create extension if not exists pg_trgm;

-- The application never connects as the owner of the tables, so that no fault of it can change the audit or the schema.
do $$
begin
  if not exists (select from pg_roles where rolname = 'mypage_app') then
    begin
      create role mypage_app login;
    exception when duplicate_object or unique_violation then null; -- another database of this server was quicker
    end;
  end if;
  -- An owner who is no superuser must be able to act as the application, to give it a schema and to take its role.
  -- Having made the role is not enough since PostgreSQL 16; where somebody else made it, that one has granted it.
  if not (select rolsuper from pg_roles where rolname = current_user) then
    begin
      execute format('grant mypage_app to %I', current_user);
    exception when insufficient_privilege then null;
    end;
  end if;
end
$$;

-- pg-boss installs and changes its own tables, as the application.
create schema if not exists pgboss authorization mypage_app;

create table sessions (
  id_hash bytea primary key check (octet_length(id_hash) = 32), -- SHA-256 of the cookie: a stolen copy opens nothing
  account_id uuid,
  kind text check (kind in ('seeker', 'employer', 'staff')),
  data jsonb not null,
  network text not null,
  agent text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  check ((account_id is null) = (kind is null))
);
create index sessions_of_account on sessions (account_id) where account_id is not null;
create index sessions_by_last_seen on sessions (last_seen_at);
grant select, insert, update, delete on sessions to mypage_app;

-- Counters of the rate limits. Unlogged: emptied by a crash, which costs nothing but a fresh start of the count.
create unlogged table limits (
  key text not null,
  window_start timestamptz not null,
  count int not null check (count > 0),
  primary key (key, window_start)
);
create index limits_by_window on limits (window_start);
grant select, insert, update, delete on limits to mypage_app;

-- What a form that creates something answered the first time; the second press gets the same answer.
create table idempotency (
  scope text not null, -- the session or account that sent the form
  key text not null,
  answer jsonb,
  created_at timestamptz not null,
  primary key (scope, key)
);
create index idempotency_by_age on idempotency (created_at);
grant select, insert, update, delete on idempotency to mypage_app;

-- The audit: who saw or changed what. Append-only and chained by hashes, so that a change behind the service's back shows.
create table audit_entries (
  -- The defaults are never stored: the trigger gives these columns their values, and nobody else can.
  chain smallint not null default 0,
  position bigint not null default 0,
  at timestamptz not null, -- the act's clock
  recorded_at timestamptz not null default 'epoch', -- the server's clock
  actor_kind text not null check (actor_kind in ('visitor', 'seeker', 'employer', 'staff', 'system')),
  account_id uuid,
  actor_detail text, -- office and department, establishment and role, registration, or the system's task
  what text not null,
  result text not null check (result in ('done', 'refused')),
  subject_kind text not null,
  subject_id text,
  about uuid, -- the seeker's registration the entry speaks of
  detail jsonb not null,
  request_id text not null,
  network text not null,
  previous_hash bytea not null default '',
  hash bytea not null default '',
  primary key (chain, position)
);
create index audit_entries_about on audit_entries (about, at) where about is not null;
create index audit_entries_subject on audit_entries (subject_kind, subject_id, at);
create index audit_entries_account on audit_entries (account_id, at) where account_id is not null;

-- The last link of each chain: shows an end that was cut off.
create table audit_heads (
  chain smallint primary key,
  position bigint not null,
  hash bytea not null
) with (fillfactor = 50);
insert into audit_heads select chain, 0, sha256(convert_to('chain ' || chain, 'UTF8')) from generate_series(0, 15) chain;

-- One field of the hashed text: its length in bytes, a colon, itself; `-` when absent. So no two rows read alike.
create function audit_field(field text) returns text
  language sql immutable parallel safe
  as $$ select coalesce(octet_length(field) || ':' || field, '-') $$;

create function audit_digest(entry audit_entries) returns bytea
  language sql stable
  as $$
    select sha256(entry.previous_hash || convert_to(
      audit_field(entry.chain::text) || audit_field(entry.position::text)
      || audit_field((extract(epoch from entry.at) * 1000000)::bigint::text)
      || audit_field((extract(epoch from entry.recorded_at) * 1000000)::bigint::text)
      || audit_field(entry.actor_kind) || audit_field(entry.account_id::text) || audit_field(entry.actor_detail)
      || audit_field(entry.what) || audit_field(entry.result)
      || audit_field(entry.subject_kind) || audit_field(entry.subject_id) || audit_field(entry.about::text)
      || audit_field(entry.detail::text) || audit_field(entry.request_id) || audit_field(entry.network), 'UTF8'))
  $$;

-- Writers take the first chain nobody holds (sixteen, each held until commit) and wait only when all are taken.
-- Skipping never waits, so two transactions with several entries each cannot wait for one another.
create function audit_chain_entry() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare
  head audit_heads;
begin
  select * into head from audit_heads order by chain for update skip locked limit 1;
  if not found then
    select * into head from audit_heads where chain = pg_backend_pid() % 16 for update;
  end if;
  new.chain := head.chain;
  new.position := head.position + 1;
  new.recorded_at := clock_timestamp();
  new.previous_hash := head.hash;
  new.hash := audit_digest(new);
  update audit_heads set position = new.position, hash = new.hash where chain = new.chain;
  return new;
end
$$;
create trigger audit_chain_entry before insert on audit_entries for each row execute function audit_chain_entry();

create function audit_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is append-only: % refused', tg_op;
end
$$;
create trigger audit_refuse_change before update or delete or truncate on audit_entries
  for each statement execute function audit_refuse_change();

revoke all on function audit_chain_entry() from public;
grant select on audit_entries, audit_heads to mypage_app;
grant insert (at, actor_kind, account_id, actor_detail, what, result, subject_kind, subject_id, about, detail, request_id, network)
  on audit_entries to mypage_app;
