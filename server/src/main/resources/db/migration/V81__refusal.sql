-- That somebody who may only sign together with others does not: the others may still be enough.
create table refusal (
  partner_id        uuid not null,
  refusal_id        uuid not null,
  acceptance_id     uuid not null,
  identification_id uuid not null,
  person_hash       bytea not null,
  reason            text not null,
  at                timestamptz not null,
  primary key (partner_id, refusal_id),
  foreign key (partner_id, acceptance_id) references acceptance,
  foreign key (partner_id, identification_id) references identification
);

create unique index refusal_once on refusal (partner_id, acceptance_id, person_hash);
