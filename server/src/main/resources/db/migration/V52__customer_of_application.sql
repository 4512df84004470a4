create index customer_of_application on customer (partner_id, application_id);
