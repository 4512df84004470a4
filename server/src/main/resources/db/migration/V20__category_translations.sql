-- A category's texts in other languages, by language tag.
alter table checklist_category
  add column name_translations        jsonb not null default '{}',
  add column description_translations jsonb not null default '{}';
