-- How many verifications there are, so that a list can tell its length without reading it. Every change adds a row, and a
-- job adds the rows up: writers wait for nobody, and the sum is right at every moment.
create table verification_tally (
  partner_id uuid not null,
  tally_id   bigint generated always as identity,
  country    text not null,
  status     text not null,
  change     bigint not null,
  primary key (partner_id, tally_id)
);

create function tally_verification() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into verification_tally (partner_id, country, status, change)
    values (old.partner_id, old.country, old.status, -1);
  end if;
  if tg_op <> 'DELETE' then
    insert into verification_tally (partner_id, country, status, change)
    values (new.partner_id, new.country, new.status, 1);
  end if;
  return null;
end
$$;

create trigger verification_came_or_went after insert or delete on verification
  for each row execute function tally_verification();
create trigger verification_moved after update of country, status on verification
  for each row when (old.country <> new.country or old.status <> new.status)
  execute function tally_verification();
