-- 画像情報 of establishments: up to ten, public after the office has looked at them. system-reference §1.6 F-EM-6, §1.13.

create table establishment_images (
  id uuid primary key,
  establishment_id uuid not null references establishments,
  state text not null check (state in ('waiting', 'accepted', 'refused', 'removed')),
  position integer not null check (position >= 1),
  alt text not null check (char_length(alt) between 1 and 120),
  caption text check (char_length(caption) between 1 and 60),
  file_id uuid references files,
  width integer not null check (width between 1 and 1600),
  height integer not null check (height between 1 and 1600),
  small_file_id uuid references files,
  small_width integer not null check (small_width between 1 and 400),
  small_height integer not null check (small_height between 1 and 400),
  reason text check (char_length(reason) between 1 and 500),
  added_by uuid references accounts,
  decided_by uuid references accounts,
  decided_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (state in ('refused', 'removed') or (file_id is not null and small_file_id is not null)),
  check (state <> 'refused' or reason is not null)
);
comment on column establishment_images.alt is 'What the picture shows, for those who do not see it.';
comment on column establishment_images.file_id is 'Empty once the bytes are gone: of a refused or removed one only the record stays.';
create index establishment_images_of on establishment_images (establishment_id, position, id) where state in ('waiting', 'accepted');
create index establishment_images_refused on establishment_images (establishment_id, decided_at desc) where state = 'refused';
create index establishment_images_waiting on establishment_images (created_at, id) where state = 'waiting';
create unique index establishment_images_file on establishment_images (file_id) where file_id is not null;
grant select, insert, update on establishment_images to mypage_app;

-- A request is kept as the record it asks for; the form is asked of it again.
alter table establishment_changes drop column typed;
alter table establishment_changes alter column before set not null, alter column asked set not null;

-- 廃止, or a provisional entry that was not registered: the reason, told to its people.
create table establishment_closings (
  establishment_id uuid primary key references establishments,
  reason text not null check (char_length(reason) between 1 and 1000),
  by uuid not null references accounts,
  at timestamptz not null
);
grant select, insert on establishment_closings to mypage_app;
