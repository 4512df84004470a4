-- Where the keys of a program's new customers go: the partner's endpoint with its API key, sealed.
create table keys_endpoint (
  partner_id uuid not null,
  program_id uuid not null,
  sealed     text not null,
  changed_at timestamptz not null,
  primary key (partner_id, program_id),
  foreign key (partner_id, program_id) references program
);

-- A credential of a customer; without one, it is the partner's own.
alter table credential add column customer_id uuid;

-- Keys on their way to the partner. The body is sealed, and deleted once it has arrived or was given up.
create table keys_delivery (
  partner_id   uuid not null,
  customer_id  uuid not null,
  delivery_id  uuid not null,
  program_id   uuid not null,
  sealed_body  text,
  promised_at  timestamptz not null,
  attempts     integer not null default 0,
  busy_until   timestamptz,
  last_answer  text,
  delivered_at timestamptz,
  given_up_at  timestamptz,
  primary key (partner_id, customer_id),
  foreign key (partner_id, customer_id) references customer
);
