-- So many verifications of the sandbox's users. The tally is written at the end, at once.
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

delete from verification_tally;
insert into verification_tally (partner_id, country, status, method, change)
select partner_id, country, status, method, count(*) from verification group by 1, 2, 3, 4;

alter table verification enable trigger user;
