-- How long lists are, so that nobody has to count them: of everybody and of each owner, by what they are filtered by, and by
-- day, which finds a page far from both ends. Every change adds rows, so that writers wait for nobody; a job adds them up.
create table list_tally (
  partner_id uuid not null,
  tally_id   bigint generated always as identity,
  list       text not null,
  owner      text not null,
  facets     text[] not null,
  change     bigint not null,
  summed     boolean not null,
  primary key (partner_id, tally_id)
);

create unique index list_tally_sum on list_tally (partner_id, list, owner, facets) where summed;
create index list_tally_of_list on list_tally (partner_id, list, owner);
create index list_tally_news on list_tally (partner_id) where not summed;

create function utc_day(at timestamptz) returns text stable language sql
  return to_char(at at time zone 'UTC', 'YYYY-MM-DD');

-- Notes a row that comes or goes: with everybody's, with its owner's where it has one, and with its day's where it is
-- not only changed.
create function tally(partner uuid, list text, owner text, facets text[], at timestamptz, change integer) returns void
language sql as $$
  insert into list_tally (partner_id, list, owner, facets, change, summed)
  select partner, n.list, n.owner, n.facets, change, false
  from (values (list, '', facets), (list, owner, facets), (list || ' by day', '', array[utc_day(at)])) n (list, owner, facets)
  where n.owner is not null and array_position(n.facets, null) is null
$$;

drop trigger verification_came_or_went on verification;
drop trigger verification_moved on verification;
drop table verification_tally;

create or replace function tally_verification() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform tally(old.partner_id, 'verification', old.user_id::text, array[old.country, old.status, old.method],
                  case tg_op when 'UPDATE' then null else old.created_at end, -1);
  end if;
  if tg_op <> 'DELETE' then
    perform tally(new.partner_id, 'verification', new.user_id::text, array[new.country, new.status, new.method],
                  case tg_op when 'UPDATE' then null else new.created_at end, 1);
  end if;
  return null;
end
$$;

create trigger verification_came_or_went after insert or delete on verification
  for each row execute function tally_verification();
create trigger verification_moved after update of country, status, method, user_id on verification
  for each row
  when (old.country <> new.country or old.status <> new.status or old.method <> new.method or old.user_id <> new.user_id)
  execute function tally_verification();

create function tally_justification() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform tally(old.partner_id, 'justification', old.user_id::text, array[old.decision],
                  case tg_op when 'UPDATE' then null else old.created_at end, -1);
  end if;
  if tg_op <> 'DELETE' then
    perform tally(new.partner_id, 'justification', new.user_id::text, array[new.decision],
                  case tg_op when 'UPDATE' then null else new.created_at end, 1);
  end if;
  return null;
end
$$;

create trigger justification_came_or_went after insert or delete on justification
  for each row execute function tally_justification();
create trigger justification_moved after update of decision, user_id on justification
  for each row when (old.decision <> new.decision or old.user_id <> new.user_id)
  execute function tally_justification();

create function tally_customer() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform tally(old.partner_id, 'customer', null, array[]::text[], old.created_at, -1);
  else
    perform tally(new.partner_id, 'customer', null, array[]::text[], new.created_at, 1);
  end if;
  return null;
end
$$;

create trigger customer_came_or_went after insert or delete on customer
  for each row execute function tally_customer();

lock table verification, justification, customer in share row exclusive mode;
insert into list_tally (partner_id, list, owner, facets, change, summed)
select partner_id, 'verification', '', array[country, status, method], count(*), true from verification group by 1, 4
union all
select partner_id, 'verification', user_id::text, array[country, status, method], count(*), true
from verification group by 1, 3, 4
union all
select partner_id, 'verification by day', '', array[utc_day(created_at)], count(*), true from verification group by 1, 4
union all
select partner_id, 'justification', '', array[decision], count(*), true from justification group by 1, 4
union all
select partner_id, 'justification', user_id::text, array[decision], count(*), true from justification group by 1, 3, 4
union all
select partner_id, 'justification by day', '', array[utc_day(created_at)], count(*), true from justification group by 1, 4
union all
select partner_id, 'customer', '', array[]::text[], count(*), true from customer group by 1
union all
select partner_id, 'customer by day', '', array[utc_day(created_at)], count(*), true from customer group by 1, 4;

-- The partner is left out: it stands in every row, and reading its part of the index costs more than all the rest.
drop index verification_by_words;
create index verification_by_words
  on verification using gin (lower(legal_name) gin_trgm_ops, lower(identifier) gin_trgm_ops);

-- Customers: the newest first, and whose they are.
create index customer_newest on customer (partner_id, created_at desc, customer_id desc);
alter table customer_user add column username text generated always as (facts ->> 'username') stored;
create index customer_user_by_name on customer_user (partner_id, username, customer_id);
