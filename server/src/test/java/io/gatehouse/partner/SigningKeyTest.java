package io.gatehouse.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.gatehouse.testing.Http;
import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.Server;
import io.gatehouse.testing.ServerTest;
import io.gatehouse.testing.TestClock;
import io.gatehouse.testing.TestDatabase;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys that sign tokens: replaced without breaking anybody, kept over a restart. */
@ServerTest
class SigningKeyTest {
  @LocalServerPort private int port;
  @Autowired private Tokens tokens;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;

  @Test
  void afterARotationOldTokensWorkUntilTheyExpireAndNewOnesAreSignedByTheNewKey()
      throws ParseException {
    ProfilePartner before = ProfilePartner.of(port, "1000011");

    tokens.rotateKey();
    ProfilePartner after = ProfilePartner.of(port, "1000011");

    assertThat(keyOf(after)).isNotEqualTo(keyOf(before));
    assertThat(before.create(Profile.minimal()).status()).isEqualTo(201);
    assertThat(after.create(Profile.minimal()).status()).isEqualTo(201);
    assertThat(published()).contains(keyOf(before), keyOf(after));

    clock.pass(Duration.ofMinutes(121));
    assertThat(before.create(Profile.minimal()).status()).isEqualTo(401);
    assertThat(published()).contains(keyOf(after)).doesNotContain(keyOf(before));
  }

  @Test
  void theDatabaseHoldsNoPrivateKeyInClear() {
    ProfilePartner.of(port, "1000011");

    assertThat(
            jdbc.sql("select count(*) from signing_key where sealed_jwk like '%\"d\"%'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aTokenWorksAfterARestartAndAnotherProcessTakesItToo(@TempDir Path home) {
    String database = TestDatabase.create();
    ProfilePartner partner;
    try (Server first = Server.start(database, home)) {
      partner = ProfilePartner.of(first.port(), "1000011");
    }

    try (Server second = Server.start(database, home);
        Server third = Server.start(database, home)) {
      for (Server server : new Server[] {second, third}) {
        assertThat(
                new Http(server.port())
                    .post(
                        "/rest/profile/createprofile",
                        Profile.minimal().toString(),
                        "Authorization",
                        partner.bearer())
                    .status())
            .isEqualTo(201);
      }
    }
  }

  private String published() {
    return new Http(port).get("/oauth2/jwks").body();
  }

  private static String keyOf(ProfilePartner partner) throws ParseException {
    return SignedJWT.parse(partner.bearer().substring("Bearer ".length())).getHeader().getKeyID();
  }
}
