package io.gatehouse.door.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.gatehouse.country.Market;
import io.gatehouse.country.Strictness;
import io.gatehouse.platform.StrictJson;
import io.gatehouse.requirement.Facts;
import io.gatehouse.requirement.Fault;
import io.gatehouse.requirement.Intake;
import io.gatehouse.requirement.Requirements;
import io.gatehouse.requirement.Situation;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Whatever bytes come, the body is read into answers or refused, in bounded time, without an
 * exception. In the usual build the collected inputs are tried again; {@code JAZZER_FUZZ=1} looks
 * for new ones.
 */
class ProfileFuzzTest {
  @FuzzTest(maxDuration = "20s")
  void anyBytesAreReadOrRefused(byte[] body) {
    switch (StrictJson.object(body)) {
      case StrictJson.Read(JsonNode object) -> assertHolds(ProfileBody.read(object));
      case StrictJson.Refused(String why) -> assertThat(why).startsWith("is ");
    }
  }

  private static void assertHolds(ProfileBody.Read profile) {
    for (Market market : Market.values()) {
      for (Strictness strictness : Strictness.values()) {
        assertHolds(profile, new Situation(market, strictness, Facts.NONE));
      }
    }
  }

  private static void assertHolds(ProfileBody.Read profile, Situation empty) {
    Intake.Result result = Intake.read(empty, profile.answers());
    List<Fault> faults = new ArrayList<>(profile.faults());
    faults.addAll(result.faults());

    assertThat(ProfileErrors.invalid(faults).message()).startsWith("Invalid request: ");
    assertThat(result.facts().values().values()).allSatisfy(ProfileFuzzTest::assertStorable);
    Requirements.outstanding(empty.with(result.facts()));
  }

  private static void assertStorable(String value) {
    assertThat(value).isNotBlank();
    assertThat(value.codePoints().noneMatch(ProfileFuzzTest::neverStored)).isTrue();
  }

  private static boolean neverStored(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
  }
}
