-- Watch lists belong to the installation, not to a partner: every process searches the same states of them.
create table watch_list (
  list         text primary key,
  checksum     text,
  entries      integer not null default 0,
  names        integer not null default 0,
  loaded_at    timestamptz,
  checked_at   timestamptz,
  attempted_at timestamptz not null,
  refusal      text,
  report       jsonb
);

-- The files of the states in use, packed, in pieces.
create table watch_list_piece (
  list     text not null,
  checksum text not null,
  position integer not null,
  content  bytea not null,
  primary key (list, checksum, position)
);
