-- What was found about a customer, by which version of its program's rules, from which facts: enough to do it again.
create table risk_assessment (
  partner_id      uuid not null,
  assessment_id   uuid not null,
  customer_id     uuid not null,
  program_id      uuid not null,
  program_version integer not null,
  status          text not null,
  score           integer not null,
  reasons         jsonb not null,
  facts           jsonb not null,
  lists           jsonb not null,
  made_by         text not null,
  made_at         timestamptz not null,
  primary key (partner_id, assessment_id),
  foreign key (partner_id, customer_id) references customer
);

create index risk_assessment_of_customer on risk_assessment (partner_id, customer_id, assessment_id desc);

-- A flagged customer that may go on nevertheless. Ended when what was looked at has changed.
create table risk_exemption (
  partner_id  uuid not null,
  customer_id uuid not null,
  reason      text not null,
  granted_by  text not null,
  granted_at  timestamptz not null,
  primary key (partner_id, customer_id),
  foreign key (partner_id, customer_id) references customer
);
