-- Changes and renewals among many new orders: one kind of the queue without reading the others.
create index job_orders_queue_kind on job_orders (office_code, kind, sent_at, id)
  where state in ('provisional', 'reviewing') and (visit_by is null or visited_on is not null);
create index job_orders_queue_kind_risk on job_orders (office_code, kind, risk desc, sent_at, id)
  where state in ('provisional', 'reviewing') and (visit_by is null or visited_on is not null);
