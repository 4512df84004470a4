-- Mail that the sandbox keeps instead of sending.
create table sandbox_mail (
  mail_id    uuid primary key,
  recipient  text not null,
  subject    text not null,
  text_body  text not null,
  html_body  text not null,
  links      text[] not null,
  sent_at    timestamptz not null
);

create index sandbox_mail_recipient on sandbox_mail (recipient, sent_at);
