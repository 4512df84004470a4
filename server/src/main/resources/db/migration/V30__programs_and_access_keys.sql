-- Programs with rules of their own: the rules stand as one document, every version is kept. Such a program need not be
-- of one of our markets.
alter table program alter column market drop not null;
alter table program alter column strictness drop not null;
alter table program add column code text;
alter table program add column version integer;
alter table program add column rules jsonb;
-- What the file said when it was last read: an unchanged file does not undo what was changed since.
alter table program add column file_hash text;

create unique index program_by_code on program (partner_id, code) where code is not null;

create table program_version (
  partner_id uuid not null,
  program_id uuid not null,
  version    integer not null,
  rules      jsonb not null,
  made_by    text not null,
  made_at    timestamptz not null,
  primary key (partner_id, program_id, version),
  foreign key (partner_id, program_id) references program
);

-- Name and secret of HTTP Basic. The secret is kept as a keyed hash; sources are addresses or ranges, none: any.
create table access_key (
  username    text primary key,
  partner_id  uuid not null references partner,
  secret_hash bytea not null,
  sources     text[] not null,
  created_at  timestamptz not null,
  revoked_at  timestamptz
);

-- What must be unique among the customers of a program, where its rules say so. A tax id that may be used n times has n
-- places, numbered; who takes the last one is decided by the index.
alter table customer add column email_key text;
alter table customer add column mobile_key text;
alter table customer add column tax_key text;
alter table customer add column tax_use integer;

create unique index customer_email_once on customer (partner_id, program_id, email_key)
  where email_key is not null and status not in ('BLOCKED', 'REJECTED');
create unique index customer_mobile_once on customer (partner_id, program_id, mobile_key)
  where mobile_key is not null and status not in ('BLOCKED', 'REJECTED');
create unique index customer_tax_use on customer (partner_id, program_id, tax_key, tax_use) where tax_key is not null;
