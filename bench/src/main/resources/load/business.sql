-- What one create with the four usual fields asks of the database (UniqueCustomers.create with RiskCases.kept), in pgbench's
-- words. A test of the server compares them. (A colon before a letter is one of its variables, hence the spaces in JSON.)
\set number random(1, 1000000000000)
with place as (
  select n from generate_series(1, 1) n
  where cast(null as text) is not null
    and not exists (select from customer other
                    where other.partner_id = cast(:partner as uuid) and other.program_id = cast(:program as uuid)
                      and other.tax_key = null and other.tax_use = n
                      and other.customer_id <> gen_random_uuid())
  order by n limit 1
)
, made as (
  insert into customer (partner_id, customer_id, program_id, application_id, customer_number, country,
                        business_id, status, facts, created_at, email_key, mobile_key, tax_key, tax_use)
  select cast(:partner as uuid), gen_random_uuid(), cast(:program as uuid), gen_random_uuid(), nextval('customer_number')::text, 'SGP',
         'business:' || gen_random_uuid(), 'ACTIVE', cast('{"business.account_type":"business","business.mobile_country_code":"65","company.country":"SGP","company.name":"Load Trading","contact.service.email":"load@example.com","contact.service.telephone":"+6591234567"}' as jsonb), now(), 'load' || :number || '@example.com', '65 ' || :number, null, place.n
  from (select) as one left join place on true
  where cast(null as text) is null or place.n is not null
  on conflict do nothing
  returning partner_id, customer_id, program_id, customer_number
), event as (
  insert into customer_event (partner_id, event_id, customer_id, at, after_status, actor, reason)
  select partner_id, gen_random_uuid(), customer_id, now(), 'ACTIVE', 'demo', '' from made
), written_with as (
  insert into risk_assessment (partner_id, assessment_id, customer_id, program_id, program_version, status,
                               score, reasons, facts, lists, made_by, made_at)
  select partner_id, gen_random_uuid(), customer_id, program_id, 1, 'CLEARED', 0,
         cast('[]' as jsonb), cast('{"name":"Load Trading","preferredName": null,"email":"load@example.com","mobile":"6591234567","country":"SGP","taxIdCountry": null,"taxIdNumber": null,"foundationDate": null,"sourceOfFunds": null,"purpose": null,"additionalDetails":{},"today":"2026-01-01","lists":["sandbox 0123456789ab"],"matches":[]}' as jsonb), cast('["sandbox 0123456789ab"]' as jsonb), 'risk engine', now()
  from made
)
select customer_number from made;
