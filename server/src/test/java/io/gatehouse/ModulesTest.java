package io.gatehouse;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house: every module keeps its inside to itself, and none is part of a circle. */
class ModulesTest {
  private final ApplicationModules modules = ApplicationModules.of(Gatehouse.class);

  @Test
  void modulesKeepTheirInsideToThemselves() {
    modules.verify();
  }
}
