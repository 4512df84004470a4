-- Log-ins at an OpenID provider that were begun. Of the state only the hash; nonce and verifier are sealed.
create table login (
  partner_id     uuid not null,
  state_hash     bytea not null,
  link_id        uuid not null,
  browser_hash   bytea not null,
  provider       text not null,
  sealed_secrets text not null,
  created_at     timestamptz not null,
  expires_at     timestamptz not null,
  spent_at       timestamptz,
  primary key (partner_id, state_hash),
  foreign key (partner_id, link_id) references link
);

create index login_expiring on login (expires_at);

-- A paper that people of a company must accept before it is an active customer.
create table acceptance (
  partner_id     uuid not null,
  acceptance_id  uuid not null,
  application_id uuid not null,
  customer_id    uuid not null,
  program_id     uuid not null,
  paper          text not null,
  state          text not null,
  language       text not null,
  reason         text,
  created_at     timestamptz not null,
  changed_at     timestamptz not null,
  primary key (partner_id, acceptance_id),
  foreign key (partner_id, customer_id) references customer,
  foreign key (partner_id, application_id) references application
);

create unique index acceptance_once on acceptance (partner_id, customer_id, paper);
create index acceptance_of_application on acceptance (partner_id, application_id);

-- Who was asked, by which link, and when they are reminded next.
create table acceptance_invitation (
  partner_id    uuid not null,
  link_id       uuid not null,
  acceptance_id uuid not null,
  kind          text not null,
  email         text not null,
  created_at    timestamptz not null,
  reminders     integer not null default 0,
  remind_at     timestamptz,
  primary key (partner_id, link_id),
  foreign key (partner_id, link_id) references link,
  foreign key (partner_id, acceptance_id) references acceptance
);

create index invitation_of_acceptance on acceptance_invitation (partner_id, acceptance_id);
create index invitation_reminder on acceptance_invitation (remind_at) where remind_at is not null;

-- Who authenticated, by which link and in which browser, and what the register says of them. Who it is, and the
-- register's answer, are sealed; the same person is known by the keyed hash.
create table identification (
  partner_id        uuid not null,
  identification_id uuid not null,
  acceptance_id     uuid not null,
  link_id           uuid not null,
  browser_hash      bytea not null,
  person_hash       bytea not null,
  sealed_person     text not null,
  issuer            text not null,
  level             text not null,
  authenticated_at  timestamptz not null,
  address           text not null,
  created_at        timestamptz not null,
  standing          text not null,
  why               text,
  explanation       text,
  sealed_evidence   text,
  asked_at          timestamptz,
  primary key (partner_id, identification_id),
  foreign key (partner_id, acceptance_id) references acceptance,
  foreign key (partner_id, link_id) references link
);

create index identification_of_acceptance on identification (partner_id, acceptance_id, identification_id);

-- The paper as the first signatory accepted it; whoever signs with them accepts the same.
create table accepted_document (
  partner_id    uuid not null,
  acceptance_id uuid not null,
  name          text not null,
  version       text not null,
  language      text not null,
  text          text not null,
  html          text not null,
  pdf           bytea not null,
  sha256        text not null,
  created_at    timestamptz not null,
  primary key (partner_id, acceptance_id),
  foreign key (partner_id, acceptance_id) references acceptance
);

-- That somebody accepted it: who, how surely known and since when, when, and from where.
create table signature (
  partner_id        uuid not null,
  signature_id      uuid not null,
  acceptance_id     uuid not null,
  identification_id uuid not null,
  person_hash       bytea not null,
  sha256            text not null,
  address           text not null,
  at                timestamptz not null,
  primary key (partner_id, signature_id),
  foreign key (partner_id, acceptance_id) references acceptance,
  foreign key (partner_id, identification_id) references identification
);

create unique index signature_once on signature (partner_id, acceptance_id, person_hash);
