-- What one create with the four usual fields asks of the database (UniqueCustomers.taken and create, RiskCases.keep), in
-- pgbench's words.
\set number random(1, 1000000000000)
select exists (select from customer
               where partner_id = cast(:partner as uuid) and program_id = cast(:program as uuid)
                 and email_key = 'load' || :number || '@example.com'
                 and status not in ('BLOCKED', 'REJECTED') and customer_id <> cast(:partner as uuid)) as email,
       exists (select from customer
               where partner_id = cast(:partner as uuid) and program_id = cast(:program as uuid)
                 and mobile_key = '65 ' || :number
                 and status not in ('BLOCKED', 'REJECTED') and customer_id <> cast(:partner as uuid)) as mobile;
begin;
with made as (
  insert into customer (partner_id, customer_id, program_id, application_id, customer_number, country, business_id,
                        status, facts, created_at, email_key, mobile_key)
  values (cast(:partner as uuid), gen_random_uuid(), cast(:program as uuid), gen_random_uuid(),
          nextval('customer_number')::text, 'SGP', 'business:' || gen_random_uuid(), 'ACTIVE',
          cast('{"company.name":"Load Trading","company.country":"SGP","contact.service.email":"load@example.com","contact.service.telephone":"+6591234567","business.account_type":"business","business.mobile_country_code":"65"}' as jsonb),
          now(), 'load' || :number || '@example.com', '65 ' || :number)
  on conflict do nothing
  returning partner_id, customer_id, program_id
), event as (
  insert into customer_event (partner_id, event_id, customer_id, at, after_status, actor, reason)
  select partner_id, gen_random_uuid(), customer_id, now(), 'ACTIVE', 'demo', '' from made
)
insert into risk_assessment (partner_id, assessment_id, customer_id, program_id, program_version, status, score, reasons,
                             facts, lists, made_by, made_at)
select partner_id, gen_random_uuid(), customer_id, program_id, 1, 'CLEARED', 0, '[]',
       cast('{"name":"Load Trading","email":"load@example.com","mobile":"6591234567","country":"SGP","today":"2026-01-01"}' as jsonb),
       '[]', 'risk engine', now() from made;
commit;
