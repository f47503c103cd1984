-- One kind among what has ended, without reading all that ended.
create index job_orders_ended_kind on job_orders (office_code, kind, ended_at desc, id)
  where ended_at is not null and sendings > 0;
