package io.gatehouse.web.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.testing.Companies;
import io.gatehouse.testing.Http;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.ServerTest;
import io.gatehouse.testing.TestClock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Log-ins that nobody came back from: how many there can be, and what stays of them. */
@ServerTest
class OldLoginsTest {
  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;

  @Test
  void expiredLoginsAreForgottenHoweverManyAndNewOnesKept() {
    Asked asked = Asked.norway(port, "NOR", Companies.norwegian());
    begin(asked);
    multiply(2_500);
    clock.pass(Duration.ofDays(2));
    begin(asked);

    await().until(() -> logins() == 1);

    assertThat(
            jdbc.sql("select bool_and(expires_at > ?) from login")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void ofOneLinkOnlySoManyAreOnTheirWayAtOnce() {
    Asked asked = Asked.norway(port, "NOR", Companies.norwegian());
    for (int i = 0; i < 20; i++) {
      begin(asked);
    }

    Answer answer = new Http(port).post(asked.agreement() + "/login", "", "Accept-Language", "en");

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.body()).contains("Identification was begun too often");
    begin(Asked.norway(port, "NOR", Companies.norwegian()));
    clock.pass(Duration.ofMinutes(16));
    begin(asked);
  }

  private void begin(Asked asked) {
    long before = logins();
    assertThat(new Http(port).post(asked.agreement() + "/login", "").status()).isEqualTo(200);
    assertThat(logins()).isEqualTo(before + 1);
  }

  /** As if that many more had begun at the same time. */
  private void multiply(int count) {
    jdbc.sql(
            """
            insert into login (partner_id, state_hash, link_id, browser_hash, provider, sealed_secrets, created_at, expires_at)
            select partner_id, int4send(n), link_id, browser_hash, provider, sealed_secrets, created_at, expires_at
            from (select * from login order by created_at desc limit 1), generate_series(1, ?) n
            """)
        .param(count)
        .update();
  }

  private long logins() {
    return jdbc.sql("select count(*) from login").query(Long.class).single();
  }
}
