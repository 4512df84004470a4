-- Thresholds that are tried on what is stored before they are switched on.
create table screening_draft (
  partner_id   uuid not null references partner,
  draft_id     uuid not null,
  thresholds   jsonb not null,
  base         jsonb not null,
  created_by   text not null,
  created_at   timestamptz not null,
  total        bigint,
  done         bigint not null default 0,
  source       text not null,
  after_id     uuid not null,
  finished_at  timestamptz,
  activated_at timestamptz,
  primary key (partner_id, draft_id)
);

-- A name and an entry of which a draft decides otherwise.
create table screening_difference (
  partner_id     uuid not null,
  draft_id       uuid not null,
  difference_id  uuid not null,
  case_id        uuid not null,
  customer_id    uuid,
  path           text not null,
  name           text not null,
  list           text not null,
  entry_id       text not null,
  matched_name   text not null,
  before_outcome text not null,
  after_outcome  text not null,
  similarity     double precision not null,
  evidence       double precision not null,
  primary key (partner_id, draft_id, difference_id),
  foreign key (partner_id, draft_id) references screening_draft
);
