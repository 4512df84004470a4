-- A policy that is tried on what was assessed before, and what would be different.
create table risk_draft (
  partner_id    uuid not null,
  draft_id      uuid not null,
  program_id    uuid not null,
  policy        jsonb not null,
  state         text not null,
  cases         integer not null,
  changed       integer not null,
  last_customer uuid,
  made_by       text not null,
  made_at       timestamptz not null,
  primary key (partner_id, draft_id),
  foreign key (partner_id, program_id) references program
);

create table risk_draft_case (
  partner_id     uuid not null,
  draft_id       uuid not null,
  customer_id    uuid not null,
  before_status  text not null,
  before_score   integer not null,
  before_reasons jsonb not null,
  after_status   text not null,
  after_score    integer not null,
  after_reasons  jsonb not null,
  primary key (partner_id, draft_id, customer_id),
  foreign key (partner_id, draft_id) references risk_draft
);
