-- The people who have identified themselves for a verification, sealed; who signs jointly is found among them.
alter table verification add column sealed_people text;
