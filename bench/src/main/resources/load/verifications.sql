-- So many verifications of the sandbox's users. The tally of each list is written at the end, at once.
alter table verification disable trigger user;

insert into verification (partner_id, verification_id, program_id, user_id, country, identifier, legal_name, status,
                          method, roles, company, error_code, error_text, validated_at, expires_at, created_at, changed_at,
                          version)
select u.partner_id, gen_random_uuid(), u.program_id, u.user_id, r.country, lpad(n::text, 8, '0'),
       initcap(left(md5(n::text), 8)) || ' Trading', r.status,
       case when r.status = 'pending' then '' else r.method end, '[]', '{}', '', '',
       case when r.status = 'pending' then null else r.created + interval '1 hour' end, r.created + interval '48 hours',
       r.created, r.created + (n % 1000 * 7919 % 1000) * interval '1 minute', 1
from generate_series(1, :rows) n
cross join lateral (
  select (array['EE', 'NO', 'FI', 'SE'])[1 + n % 4] as country,
         (array['ariregister', 'breg', 'prh', 'bolagsverket'])[1 + n % 4] as method,
         case when n % 97 = 0 then 'failed' when n % 10 < 2 then 'pending' when n % 10 = 2 then 'escalated'
              when n % 10 = 3 then 'expired' else 'verified' end as status,
         timestamptz '2026-01-01' + n * interval '10 seconds' as created
) r
join api_user u on u.username = case when n % 100 = 0 then 'alice' else 'bob' end;

alter table verification enable trigger user;

-- A justification of each, and a customer of each.
alter table justification disable trigger user;

insert into justification (partner_id, justification_id, verification_id, user_id, user_text, decision, staff_notes,
                           created_at, changed_at)
select partner_id, gen_random_uuid(), verification_id, user_id, 'Please look again.',
       case when identifier::int % 20 = 0 then 'rejected' when identifier::int % 3 = 0 then 'pending' else 'approved' end,
       '', created_at, changed_at
from verification;

alter table justification enable trigger user;
alter table customer disable trigger user;

with new as (
  insert into customer (partner_id, customer_id, program_id, application_id, customer_number, country, business_id,
                        status, facts, created_at)
  select partner_id, gen_random_uuid(), program_id, verification_id, nextval('customer_number')::text,
         case country when 'EE' then 'EST' when 'NO' then 'NOR' when 'FI' then 'FIN' else 'SWE' end, identifier, 'ACTIVE',
         jsonb_build_object('business.name', legal_name), created_at
  from verification
  returning partner_id, customer_id, application_id
)
insert into customer_user (partner_id, customer_id, position, admin, facts)
select n.partner_id, n.customer_id, 0, true, jsonb_build_object('username', u.username)
from new n
join verification v on v.partner_id = n.partner_id and v.verification_id = n.application_id
join api_user u on u.partner_id = v.partner_id and u.user_id = v.user_id;

alter table customer enable trigger user;

-- As the migration did.
delete from list_tally;
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
