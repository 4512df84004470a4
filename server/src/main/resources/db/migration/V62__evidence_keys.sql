-- The keys that sign evidence packages, sealed. None is deleted: packages are checked years later.
create table evidence_key (
  key_id     text primary key,
  sealed_jwk text not null,
  created_at timestamptz not null
);
