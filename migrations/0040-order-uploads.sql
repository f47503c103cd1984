-- Upload of many job orders (求人申込み) in one CSV file: what was in the file, row by row, and what became of each row.

create table job_order_uploads (
  id uuid primary key,
  establishment_id uuid not null references establishments,
  file_name text not null check (char_length(file_name) <= 200),
  digest bytea not null check (octet_length(digest) = 32),
  unknown_headings text[] not null,
  made_by uuid references accounts,
  created_at timestamptz not null
);
comment on table job_order_uploads is 'The same file is one upload: reading it again opens the report there is.';
comment on column job_order_uploads.digest is 'SHA-256 of the file, which itself is not kept.';
comment on column job_order_uploads.unknown_headings is 'Columns that are not of the template; nothing was taken from them.';
create unique index job_order_uploads_file on job_order_uploads (establishment_id, digest);
create index job_order_uploads_age on job_order_uploads (created_at);

create table job_order_upload_rows (
  upload_id uuid not null references job_order_uploads on delete cascade,
  line integer not null check (line >= 2),
  cells jsonb not null,
  title text not null check (char_length(title) <= 200),
  red integer not null check (red >= 0),
  orange integer not null check (orange >= 0),
  grey integer not null check (grey >= 0),
  made text check (made in ('draft', 'sent')),
  made_at timestamptz,
  order_id uuid references job_orders on delete set null,
  refused text,
  primary key (upload_id, line),
  check ((made is null) = (made_at is null))
);
comment on column job_order_upload_rows.cells is 'As typed in the file: key of the column → text.';
comment on column job_order_upload_rows.made is 'What the row has become; it stays when the order is thrown away, so that no row is made twice.';
comment on column job_order_upload_rows.refused is 'Why the last try to make or send an order of it was refused.';
create index job_order_upload_rows_order on job_order_upload_rows (order_id) where order_id is not null;

grant select, insert, delete on job_order_uploads to mypage_app;
grant select, insert, update, delete on job_order_upload_rows to mypage_app;
