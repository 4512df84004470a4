-- That names were compared with watch lists, whatever came of it: a clear result leaves no alert. Either the names of
-- one case, or all of a partner's customers that came since a moment.
create table screening_check (
  partner_id uuid not null references partner,
  check_id   uuid not null,
  case_id    uuid,
  since      timestamptz,
  cause      text not null,
  names      jsonb,
  thresholds jsonb not null,
  lists      jsonb not null,
  hits       integer,
  at         timestamptz not null,
  primary key (partner_id, check_id)
);

create index screening_check_of_case on screening_check (partner_id, case_id, check_id) where case_id is not null;
create index screening_check_of_all on screening_check (partner_id, at) where case_id is null;
