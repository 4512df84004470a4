-- Where the documents of a business stand; the files themselves are among the stored files.
create table business_kyb (
  partner_id      uuid not null,
  customer_id     uuid not null,
  verification_id uuid not null,
  status          text not null,
  sub_status      text,
  message         text,
  kyb_details     text,
  changed_at      timestamptz not null,
  primary key (partner_id, customer_id),
  foreign key (partner_id, customer_id) references customer
);

create table business_kyb_document (
  partner_id    uuid not null,
  customer_id   uuid not null,
  file_id       uuid not null,
  document_type text not null,
  primary key (partner_id, customer_id, file_id),
  foreign key (partner_id, customer_id) references business_kyb
);
