-- Every order and filter of the list of verifications finds its page in an index, at a million rows as at a thousand.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create index verification_by_change on verification (partner_id, changed_at, verification_id);
create index verification_by_validation on verification (partner_id, validated_at, verification_id);
create index verification_by_expiry on verification (partner_id, expires_at, verification_id);
create index verification_by_method on verification (partner_id, method, created_at, verification_id);
create index verification_by_country_and_status
  on verification (partner_id, country, status, created_at, verification_id);

-- A part of a name or a number, wherever it stands in it.
create index verification_by_words
  on verification using gin (partner_id, lower(legal_name) gin_trgm_ops, lower(identifier) gin_trgm_ops);

-- The tally counts by register too.
alter table verification_tally add column method text not null default '';

create or replace function tally_verification() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into verification_tally (partner_id, country, status, method, change)
    values (old.partner_id, old.country, old.status, old.method, -1);
  end if;
  if tg_op <> 'DELETE' then
    insert into verification_tally (partner_id, country, status, method, change)
    values (new.partner_id, new.country, new.status, new.method, 1);
  end if;
  return null;
end
$$;

drop trigger verification_moved on verification;
create trigger verification_moved after update of country, status, method on verification
  for each row
  when (old.country <> new.country or old.status <> new.status or old.method <> new.method)
  execute function tally_verification();

lock table verification in share row exclusive mode;
delete from verification_tally;
insert into verification_tally (partner_id, country, status, method, change)
select partner_id, country, status, method, count(*) from verification group by 1, 2, 3, 4;

-- Pages of justifications in each order, and by decision.
create index justification_by_change on justification (partner_id, changed_at, justification_id);
create index justification_by_decision_moment on justification (partner_id, decided_at, justification_id);
create index justification_by_decision on justification (partner_id, decision, created_at, justification_id);
