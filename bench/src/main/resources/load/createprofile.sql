-- What one createprofile call with two fields asks of the database (ApplicationStore.insert), in pgbench's words. A test of
-- the server compares them.
\set number random(1000000, 9999999)
\set digit random(0, 9)
\set salt random(1, 1000000000)
with new as (
  insert into application (partner_id, application_id, program_id, state, country, business_id,
                           partner_reference, language, facts, created_at, changed_at, expires_at)
  select cast(:partner as uuid), gen_random_uuid(), cast(:program as uuid), 'INCOMPLETE', 'FIN', :number || '-' || :digit || '/' || :salt, null, 'fin',
         cast('{"company.business_id":"1234567-8","contact.person.email":"load@example.com"}' as jsonb), now(), now(), now() + interval '30 days'
  where not exists (select from customer
                    where partner_id = cast(:partner as uuid) and program_id = cast(:program as uuid)
                      and country = 'FIN' and business_id = :number || '-' || :digit || '/' || :salt)
  on conflict do nothing
  returning partner_id, application_id, language
), new_link as (
  insert into link (partner_id, link_id, application_id, purpose, secret_hash, created_at, expires_at)
  select partner_id, gen_random_uuid(), application_id, 'ONBOARDING', decode(encode(sha256(cast(gen_random_uuid()::text as bytea)), 'hex'), 'hex'), now(), now() + interval '30 days'
  from new
), promise (partner_id, mail_id, application_id, link_id, kind, language, at) as (
  select partner_id, cast(gen_random_uuid() as uuid), application_id, cast(gen_random_uuid() as uuid), 'onboarding', language,
         cast(now() as timestamptz)
  from new
),
promised_mail as (
  insert into mail (partner_id, mail_id, application_id, link_id, kind, language, promised_at)
  select partner_id, mail_id, application_id, link_id, kind, language, at from promise
), queued_mail as (
  insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
  select 'mail', partner_id || '/' || mail_id, at, false, 1, 50 from promise
)
select count(*) from new;
