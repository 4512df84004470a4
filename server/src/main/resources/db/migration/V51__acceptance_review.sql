-- What a member of staff must decide: whether somebody may act for the company, or whether answers are as they should be.
create table acceptance_review (
  partner_id        uuid not null,
  review_id         uuid not null,
  acceptance_id     uuid not null,
  identification_id uuid not null,
  about             text not null,
  state             text not null,
  explanation       text not null,
  created_at        timestamptz not null,
  decided_by        uuid,
  decided_at        timestamptz,
  staff_notes       text not null default '',
  primary key (partner_id, review_id),
  foreign key (partner_id, acceptance_id) references acceptance,
  foreign key (partner_id, identification_id) references identification,
  foreign key (partner_id, decided_by) references api_user
);

-- What staff decided about a person holds whenever they come again.
alter table identification add column decided boolean not null default false;

create index review_newest on acceptance_review (partner_id, review_id desc);
create unique index review_one_pending on acceptance_review (partner_id, acceptance_id) where state = 'PENDING';
