-- Every table that belongs to a partner carries partner_id first in its key: that is what spreads over many databases.

create table partner (
  partner_id uuid primary key,
  name       text not null,
  logo_url   text,
  colour     text,
  created_at timestamptz not null
);

-- A rule set of a partner for one market.
create table program (
  partner_id uuid not null references partner,
  program_id uuid not null,
  name       text not null,
  market     text not null,
  strictness text not null,
  primary key (partner_id, program_id)
);

-- Who may log in, and for which program. The secret is kept as a keyed hash.
create table credential (
  cid         text primary key,
  partner_id  uuid not null,
  program_id  uuid not null,
  secret_hash bytea not null,
  contracts   text[] not null,
  created_at  timestamptz not null,
  revoked_at  timestamptz,
  foreign key (partner_id, program_id) references program
);

-- Keys that sign tokens; the private part is sealed with the installation's master keys.
create table signing_key (
  key_id     text primary key,
  sealed_jwk text not null,
  created_at timestamptz not null,
  retired_at timestamptz
);

create table application (
  partner_id        uuid not null,
  application_id    uuid not null,
  program_id        uuid not null,
  state             text not null,
  country           text not null,
  business_id       text not null,
  partner_reference text,
  language          text not null,
  facts             jsonb not null,
  version           integer not null default 1,
  created_at        timestamptz not null,
  changed_at        timestamptz not null,
  expires_at        timestamptz not null,
  customer_number   text,
  primary key (partner_id, application_id),
  foreign key (partner_id, program_id) references program
);

-- One application of a company, open or at its good end, whatever races: nothing is open beside a customer.
create unique index application_once
  on application (partner_id, program_id, country, business_id) where state <> 'EXPIRED';
create unique index application_one_open_reference
  on application (partner_id, program_id, partner_reference) where state = 'INCOMPLETE' and partner_reference is not null;
create index application_expiring on application (expires_at) where state = 'INCOMPLETE';

-- A link in a mail: of the 256-bit secret only the hash is here.
create table link (
  partner_id     uuid not null,
  link_id        uuid not null,
  application_id uuid not null,
  purpose        text not null,
  secret_hash    bytea not null,
  created_at     timestamptz not null,
  expires_at     timestamptz not null,
  revoked_at     timestamptz,
  primary key (partner_id, link_id),
  foreign key (partner_id, application_id) references application
);

create unique index link_secret on link (partner_id, secret_hash);
create index link_of_application on link (partner_id, application_id);

create sequence customer_number start 100001;

create table customer (
  partner_id      uuid not null,
  customer_id     uuid not null,
  program_id      uuid not null,
  application_id  uuid not null,
  customer_number text not null,
  country         text not null,
  business_id     text not null,
  status          text not null,
  facts           jsonb not null,
  created_at      timestamptz not null,
  primary key (partner_id, customer_id),
  foreign key (partner_id, program_id) references program
);

-- Exactly one customer for a company, whatever races.
create unique index customer_once on customer (partner_id, program_id, country, business_id);
create unique index customer_by_number on customer (partner_id, customer_number);

create table customer_user (
  partner_id  uuid not null,
  customer_id uuid not null,
  position    integer not null,
  admin       boolean not null,
  facts       jsonb not null,
  primary key (partner_id, customer_id, position),
  foreign key (partner_id, customer_id) references customer
);

-- Mail that was promised, and what became of it. Texts are made when it is sent; here is only what decides them.
create table mail (
  partner_id     uuid not null,
  mail_id        uuid not null,
  application_id uuid not null,
  link_id        uuid not null,
  kind           text not null,
  language       text not null,
  promised_at    timestamptz not null,
  attempts       integer not null default 0,
  sent_at        timestamptz,
  given_up_at    timestamptz,
  primary key (partner_id, mail_id)
);

create index mail_of_application on mail (partner_id, application_id);

create table idempotent_request (
  partner_id    uuid not null,
  request_key   text not null,
  body_hash     bytea not null,
  status        integer not null,
  sealed_answer text not null,
  created_at    timestamptz not null,
  primary key (partner_id, request_key)
);

create index idempotent_request_age on idempotent_request (created_at);

-- The queue (db-scheduler's own table).
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  state                text,
  primary key (task_name, task_instance)
);

create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
