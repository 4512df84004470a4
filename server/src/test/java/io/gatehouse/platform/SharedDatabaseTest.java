package io.gatehouse.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.partner.Partners.Issued;
import io.gatehouse.partner.PublishedCredentials;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.Server;
import io.gatehouse.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several processes on one database: they may all begin at once, and stand in for each other. */
class SharedDatabaseTest {

  @Test
  void processesThatBeginAtOnceOnAnEmptyDatabaseAllComeUpAndKnowTheSame(@TempDir Path home)
      throws Exception {
    String database = TestDatabase.create();
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Server> start =
        () -> {
          together.await();
          return Server.start(database, home);
        };
    try (ExecutorService starters = Executors.newFixedThreadPool(2)) {
      List<Future<Server>> starting = List.of(starters.submit(start), starters.submit(start));
      try (Server one = starting.get(0).get();
          Server two = starting.get(1).get()) {
        JdbcClient jdbc = one.context().getBean(JdbcClient.class);
        // Whoever came second has found what the first made: nothing of a sandbox is there twice.
        assertThat(jdbc.sql("select name from partner").query(String.class).list())
            .isNotEmpty()
            .doesNotHaveDuplicates();
        assertThat(jdbc.sql("select cid from credential").query(String.class).list())
            .containsExactlyInAnyOrderElementsOf(
                PublishedCredentials.ALL.stream().map(Issued::cid).toList());

        Profile profile = Profile.minimal();
        Answer atOne = ProfilePartner.of(one.port(), "1000011").create(profile);
        Answer atTwo = ProfilePartner.of(two.port(), "1000011").create(profile);
        assertThat(atTwo.json().path("uuid")).isEqualTo(atOne.json().path("uuid"));
        assertThat(secret(atTwo)).isEqualTo(secret(atOne));
        assertThat(ProfilePartner.of(two.port(), "1000011").mail(profile.email())).isNotNull();
      }
    }
  }

  private static String secret(Answer answer) {
    String url = answer.json().path("wizard_url").stringValue();
    return url.substring(url.lastIndexOf('/'));
  }
}
