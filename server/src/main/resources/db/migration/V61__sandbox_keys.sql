-- What arrived at the sandbox's own receiver of keys.
create table sandbox_keys (
  arrival_id  uuid primary key,
  body        text not null,
  received_at timestamptz not null
);

create index sandbox_keys_newest on sandbox_keys (received_at desc);
