-- A checklist that comes with the program stands beside those that a partner makes, and is changed by nobody.
alter table checklist add column shipped boolean not null default false;

-- Which checklist a program asks instead of the questionnaire of its market; with none it asks nothing.
create table program_questionnaire (
  partner_id   uuid not null,
  program_id   uuid not null,
  checklist_id uuid,
  changed_at   timestamptz not null,
  primary key (partner_id, program_id),
  foreign key (partner_id, program_id) references program,
  foreign key (partner_id, checklist_id) references checklist
);

-- Questionnaires that were handed in. The answers stand in checklist_completion; from here on they are fixed.
create table questionnaire_finish (
  partner_id uuid not null,
  subject_id uuid not null,
  user_id    uuid not null,
  at         timestamptz not null,
  primary key (partner_id, subject_id)
);
