-- What became of a customer, in order: every change of status, with who made it and why.
create table customer_event (
  partner_id    uuid not null,
  event_id      uuid not null,
  customer_id   uuid not null,
  at            timestamptz not null,
  before_status text,
  after_status  text not null,
  actor         text not null,
  reason        text not null,
  primary key (partner_id, event_id),
  foreign key (partner_id, customer_id) references customer
);

create index customer_event_of_customer on customer_event (partner_id, customer_id, event_id);
