-- People who use the verification door. A token is kept as a keyed hash.
create sequence user_number start 101;

create table api_user (
  partner_id uuid not null references partner,
  user_id    uuid not null,
  program_id uuid not null,
  number     bigint not null,
  username   text not null,
  full_name  text not null,
  email      text not null,
  staff      boolean not null,
  support    boolean not null,
  active     boolean not null,
  created_at timestamptz not null,
  primary key (partner_id, user_id),
  foreign key (partner_id, program_id) references program
);

create unique index api_user_by_number on api_user (partner_id, number);
create unique index api_user_by_name on api_user (partner_id, username);

create table user_token (
  token_hash bytea primary key,
  partner_id uuid not null,
  user_id    uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  foreign key (partner_id, user_id) references api_user
);

-- Who did what, with what was before and after. Position and seal come later, from the job that chains the entries.
create table audit_entry (
  partner_id   uuid not null,
  entry_id     uuid not null,
  at           timestamptz not null,
  actor        text not null,
  action       text not null,
  subject_id   uuid not null,
  before_state text,
  after_state  text,
  position     bigint,
  seal         bytea,
  primary key (partner_id, entry_id)
);

create index audit_of_subject on audit_entry (partner_id, subject_id, entry_id);
create unique index audit_position on audit_entry (partner_id, position);
create index audit_unsealed on audit_entry (partner_id, entry_id) where position is null;

-- A checklist is a document; every change makes a further version, and nothing changes a version.
create table checklist (
  partner_id   uuid not null,
  checklist_id uuid not null,
  version      integer not null,
  created_at   timestamptz not null,
  deleted_at   timestamptz,
  primary key (partner_id, checklist_id)
);

create table checklist_version (
  partner_id   uuid not null,
  checklist_id uuid not null,
  version      integer not null,
  document     jsonb not null,
  primary key (partner_id, checklist_id, version),
  foreign key (partner_id, checklist_id) references checklist
);

create table checklist_category (
  partner_id  uuid not null,
  category_id uuid not null,
  name        text not null,
  icon        text,
  description text not null,
  created_at  timestamptz not null,
  primary key (partner_id, category_id)
);

-- Which checklist a program asks of companies of a country.
create table country_checklist (
  partner_id   uuid not null,
  config_id    uuid not null,
  program_id   uuid not null,
  country      text not null,
  checklist_id uuid not null,
  active       boolean not null,
  created_at   timestamptz not null,
  changed_at   timestamptz not null,
  primary key (partner_id, config_id),
  foreign key (partner_id, program_id) references program,
  foreign key (partner_id, checklist_id) references checklist
);

create unique index country_checklist_once on country_checklist (partner_id, program_id, country);

-- The answers of one subject to one version of a checklist: an object of question ids and answers.
create table checklist_completion (
  partner_id    uuid not null,
  completion_id uuid not null,
  subject_id    uuid not null,
  checklist_id  uuid not null,
  version       integer not null,
  answers       jsonb not null,
  created_at    timestamptz not null,
  changed_at    timestamptz not null,
  primary key (partner_id, completion_id),
  foreign key (partner_id, checklist_id, version) references checklist_version
);

create unique index checklist_completion_of_subject on checklist_completion (partner_id, subject_id);

create table answer_change (
  partner_id    uuid not null,
  change_id     uuid not null,
  completion_id uuid not null,
  question_id   uuid not null,
  user_id       uuid not null,
  at            timestamptz not null,
  before_value  jsonb,
  after_value   jsonb,
  primary key (partner_id, change_id),
  foreign key (partner_id, completion_id) references checklist_completion on delete cascade
);

create index answer_change_of_completion on answer_change (partner_id, completion_id, change_id);

create table verification (
  partner_id      uuid not null,
  verification_id uuid not null,
  program_id      uuid not null,
  user_id         uuid not null,
  country         text not null,
  identifier      text not null,
  legal_name      text not null,
  status          text not null,
  method          text not null,
  roles           jsonb not null,
  company         jsonb not null,
  sealed_claims   text,
  sealed_evidence text,
  error_code      text not null,
  error_text      text not null,
  validated_at    timestamptz,
  expires_at      timestamptz,
  customer_id     uuid,
  created_at      timestamptz not null,
  changed_at      timestamptz not null,
  version         integer not null,
  primary key (partner_id, verification_id),
  foreign key (partner_id, program_id) references program,
  foreign key (partner_id, user_id) references api_user,
  foreign key (partner_id, customer_id) references customer
);

create index verification_newest on verification (partner_id, created_at desc, verification_id desc);
create index verification_of_user on verification (partner_id, user_id, created_at desc, verification_id desc);
create index verification_by_status on verification (partner_id, status, created_at desc, verification_id desc);
create index verification_by_country on verification (partner_id, country, created_at desc, verification_id desc);
create index verification_by_identifier on verification (partner_id, identifier, country);
create index verification_expiring on verification (expires_at) where status in ('pending', 'escalated');

create table justification (
  partner_id       uuid not null,
  justification_id uuid not null,
  verification_id  uuid not null,
  user_id          uuid not null,
  user_text        text,
  decision         text not null,
  decided_by       uuid,
  decided_at       timestamptz,
  staff_notes      text not null,
  created_at       timestamptz not null,
  changed_at       timestamptz not null,
  primary key (partner_id, justification_id),
  foreign key (partner_id, verification_id) references verification on delete cascade,
  foreign key (partner_id, user_id) references api_user
);

create index justification_newest on justification (partner_id, created_at desc, justification_id desc);
create index justification_of_user on justification (partner_id, user_id, created_at desc, justification_id desc);
create index justification_of_verification on justification (partner_id, verification_id, created_at desc);

-- Files that people handed in. The content lies in pieces, so that it streams, or in a directory.
create table stored_file (
  partner_id uuid not null,
  file_id    uuid not null,
  purpose    text not null,
  subject_id uuid not null,
  name       text not null,
  media_type text not null,
  size       bigint not null,
  created_at timestamptz not null,
  primary key (partner_id, file_id)
);

create index stored_file_of_subject on stored_file (partner_id, subject_id, created_at desc);

create table stored_file_piece (
  partner_id uuid not null,
  file_id    uuid not null,
  position   integer not null,
  content    bytea not null,
  primary key (partner_id, file_id, position),
  foreign key (partner_id, file_id) references stored_file on delete cascade
);
