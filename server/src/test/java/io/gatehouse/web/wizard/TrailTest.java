package io.gatehouse.web.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** "Back" leads where somebody came from. */
class TrailTest {

  @Test
  void whoHasComeByNothingGoesBackToTheBeginning() {
    assertThat(Trail.of("").back()).isEmpty();
  }

  @Test
  void eachStepBackKnowsTheOneBefore() {
    Trail trail = Trail.of("").beyond("company").beyond("contact");

    assertThat(trail.query()).isEqualTo("?after=company,contact");
    assertThat(trail.back()).isEqualTo("/contact?after=company");
  }

  @Test
  void comingByAgainIsNoDetour() {
    assertThat(Trail.of("company,contact,services").beyond("company").query())
        .isEqualTo("?after=company");
  }

  @Test
  void whatIsNoStepIsPassedOver() {
    assertThat(Trail.of("company,//evil.example,user-2,user-1,summary").query())
        .isEqualTo("?after=company,user-2,summary");
  }
}
