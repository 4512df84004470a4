-- A name of a case that may be, or is, somebody on a list. One row for a name, an entry, and what matters of both: so
-- a judgement holds until one side changes in a way that matters. A case is an application, later its customer.
create table screening_alert (
  partner_id     uuid not null references partner,
  alert_id       uuid not null,
  case_id        uuid not null,
  customer_id    uuid,
  path           text not null,
  name           text not null,
  subject_print  text not null,
  list           text not null,
  entry_id       text not null,
  entry_print    text not null,
  outcome        text not null,
  similarity     double precision not null,
  evidence       double precision not null,
  matched_name   text not null,
  explanation    text[] not null,
  version        text not null,
  list_loaded_at timestamptz not null,
  entry          jsonb not null,
  cause          text not null,
  run_id         uuid,
  created_at     timestamptz not null,
  verdict        text,
  reason         text,
  judged_by      text,
  judged_at      timestamptz,
  primary key (partner_id, alert_id)
);

create unique index screening_alert_once
  on screening_alert (partner_id, case_id, subject_print, list, entry_id, entry_print);
create index screening_alert_open on screening_alert (partner_id, alert_id) where verdict is null;
create index screening_alert_of_customer on screening_alert (partner_id, customer_id, alert_id);

-- A run over the stored cases of a partner, and where it stands.
create table screening_run (
  partner_id  uuid not null references partner,
  run_id      uuid not null,
  cause       text not null,
  list        text,
  version     text,
  entries     text[],
  total       bigint,
  done        bigint not null default 0,
  raised      bigint not null default 0,
  source      text not null,
  after_id    uuid not null,
  created_at  timestamptz not null,
  finished_at timestamptz,
  primary key (partner_id, run_id)
);

-- From where on a hit counts, where a partner has switched on other thresholds than the standard.
create table screening_policy (
  partner_id uuid primary key references partner,
  thresholds jsonb not null,
  since      timestamptz not null,
  set_by     text not null
);

-- Until when new customers have been looked at.
create table screening_look (
  partner_id uuid primary key references partner,
  until      timestamptz not null
);
