package io.gatehouse.sandbox;

import io.gatehouse.partner.AccessKeys;
import io.gatehouse.partner.Brand;
import io.gatehouse.partner.BusinessProgram;
import io.gatehouse.partner.ProgramFiles;
import io.gatehouse.partner.Programs;
import io.gatehouse.partner.PublishedCredentials;
import io.gatehouse.partner.Users;
import io.gatehouse.partner.Users.NewUser;
import io.gatehouse.platform.InSandbox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * The partners of the business door that every sandbox knows, and the programs of the first; made
 * at each start where they are missing.
 */
@Component
@InSandbox
class SandboxPrograms implements InitializingBean {
  /** A range that documentation uses and nobody has. */
  private static final List<String> NOWHERE = List.of("192.0.2.0/24");

  private final AccessKeys keys;
  private final ProgramFiles programs;
  private final Programs known;
  private final Users users;

  SandboxPrograms(AccessKeys keys, ProgramFiles programs, Programs known, Users users) {
    this.keys = keys;
    this.programs = programs;
    this.known = known;
    this.users = users;
  }

  @Override
  public void afterPropertiesSet() throws IOException {
    add("Merlion Payments", PublishedCredentials.BUSINESS);
    add("Other Payments", PublishedCredentials.BUSINESS_OTHER);
    keys.add(
        PublishedCredentials.BUSINESS.username(), PublishedCredentials.BUSINESS_ELSEWHERE, NOWHERE);
    try (InputStream yaml = SandboxPrograms.class.getResourceAsStream("/sandbox/programs.yaml")) {
      programs.load(
          new String(Objects.requireNonNull(yaml).readAllBytes(), StandardCharsets.UTF_8));
    }
    addStaff();
  }

  /** Users belong to a program; staff administers all of its partner. */
  private void addStaff() {
    UUID partnerId = keys.find(PublishedCredentials.BUSINESS.username()).orElseThrow().partnerId();
    BusinessProgram program = known.find(partnerId, "fi").orElseThrow();
    users.add(
        partnerId,
        program.programId(),
        new NewUser(
            "demo-staff",
            "Dana Staff",
            "demo-staff@example.com",
            true,
            false,
            PublishedCredentials.BUSINESS_STAFF,
            null));
  }

  private void add(String name, AccessKeys.Issued issued) {
    keys.addPartner(new Brand(name, null, null), issued, List.of());
  }
}
