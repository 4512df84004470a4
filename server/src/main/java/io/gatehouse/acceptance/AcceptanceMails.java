package io.gatehouse.acceptance;

import io.gatehouse.link.Links;
import io.gatehouse.link.Purpose;
import io.gatehouse.message.Letter;
import io.gatehouse.message.LetterPage;
import io.gatehouse.message.MailWriter;
import io.gatehouse.message.PromisedMail;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The mails about what is to be accepted. All lead to the link of whoever gets them. */
@Configuration(proxyBeanMethods = false)
class AcceptanceMails {

  @Bean
  MailWriter agreementMail(Post post) {
    return post.writer("agreement", "mail.agreement");
  }

  @Bean
  MailWriter kycMail(Post post) {
    return post.writer("kyc", "mail.kyc");
  }

  @Bean
  MailWriter invitedMail(Post post) {
    return post.writer("invited", "mail.invited");
  }

  @Bean
  MailWriter forwardedMail(Post post) {
    return post.writer("forwarded", "mail.forwarded");
  }

  @Bean
  MailWriter reminderMail(Post post) {
    return post.writer("reminder", "mail.reminder");
  }

  /** What was waited for has come: the register's answer, or the decision of staff. */
  @Bean
  MailWriter goOnMail(Post post) {
    return post.writer("go-on", "mail.go_on");
  }

  @Bean
  MailWriter notEntitledMail(Post post) {
    return post.writer("not-entitled", "mail.not_entitled");
  }

  /** Writes them; a mail about what is settled, or by a link that has ended, is not sent. */
  @Component
  static class Post {
    private final Links links;
    private final Asks asks;
    private final InvitationStore invitations;
    private final LetterPage page;
    private final Clock clock;

    Post(Links links, Asks asks, InvitationStore invitations, LetterPage page, Clock clock) {
      this.links = links;
      this.asks = asks;
      this.invitations = invitations;
      this.page = page;
      this.clock = clock;
    }

    MailWriter writer(String kind, String texts) {
      return new MailWriter() {
        @Override
        public String kind() {
          return kind;
        }

        @Override
        public Optional<Letter> write(PromisedMail mail) {
          return links
              .find(mail.partnerId(), mail.linkId())
              .filter(link -> link.opens(clock.instant()))
              .flatMap(asks::of)
              .filter(ask -> ask.acceptance().open())
              .flatMap(ask -> letter(mail, ask, texts));
        }
      };
    }

    private Optional<Letter> letter(PromisedMail mail, Ask ask, String texts) {
      return invitations
          .find(mail.partnerId(), mail.linkId())
          .map(
              invitation ->
                  page.letter(
                      mail.language(),
                      ask.brand(),
                      invitation.email(),
                      texts.substring("mail.".length()),
                      List.of(ask.brand().name(), ask.company(), ask.link().expiresAt()),
                      links.url(mail.partnerId(), mail.linkId(), Purpose.ACCEPTANCE)));
    }
  }
}
