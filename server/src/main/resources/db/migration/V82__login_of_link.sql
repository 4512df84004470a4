-- How many log-ins of a link are open is counted before another begins.
create index login_of_link on login (partner_id, link_id, expires_at) where spent_at is null;
