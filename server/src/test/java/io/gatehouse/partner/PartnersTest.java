package io.gatehouse.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.country.Market;
import io.gatehouse.country.Strictness;
import io.gatehouse.testing.ServerTest;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The partners as whoever administers them sees them. */
@ServerTest
class PartnersTest {
  private static final int PROCESSES = 8;

  @Autowired private Partners partners;
  @Autowired private JdbcClient jdbc;

  @Test
  void aCredentialThatSeveralProcessesAddAtOnceIsOnePartner() throws Exception {
    Partners.Issued credential = new Partners.Issued("many_at_once", "a secret of this test");
    Brand brand = new Brand("Added At Once", null, null);

    CyclicBarrier start = new CyclicBarrier(PROCESSES);
    Callable<Boolean> add =
        () -> {
          start.await();
          partners.add(brand, Market.FI, Strictness.FULL, Set.of(), credential);
          return true;
        };
    try (ExecutorService processes = Executors.newFixedThreadPool(PROCESSES)) {
      assertThat(processes.invokeAll(Collections.nCopies(PROCESSES, add)))
          .allSatisfy(added -> assertThat(added.get()).isTrue());
    }

    assertThat(
            jdbc.sql("select count(*) from partner where name = 'Added At Once'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(partners.authenticate("many_at_once", "a secret of this test")).isPresent();
  }

  @Test
  void aNewCredentialWorksAndItsSecretIsKeptAsAHashAlone() {
    Partners.Issued issued =
        partners.add(new Brand("New Partner", null, null), Market.SE, Strictness.FULL, Set.of());

    assertThat(partners.authenticate(issued.cid(), issued.apicode())).isPresent();
    assertThat(partners.authenticate(issued.cid(), issued.apicode() + "x")).isEmpty();
    assertThat(
            jdbc.sql("select cast(c as text) from credential c where cid = ?")
                .param(issued.cid())
                .query(String.class)
                .single())
        .doesNotContain(issued.apicode());
  }
}
