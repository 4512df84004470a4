package io.gatehouse.sandbox;

import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.Checklists;
import io.gatehouse.checklist.CountryConfigs;
import io.gatehouse.partner.Partners;
import io.gatehouse.partner.Program;
import io.gatehouse.partner.PublishedCredentials;
import io.gatehouse.partner.Users;
import io.gatehouse.partner.Users.NewUser;
import io.gatehouse.platform.InSandbox;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The users of the verification door that every sandbox knows, and the checklists of their program;
 * made at each start where they are missing.
 */
@Component
@InSandbox
class SandboxUsers implements InitializingBean {
  private static final String ACTOR = "sandbox";
  private static final List<NewUser> USERS =
      List.of(
          user("staff", "Saara Staff", true, false, PublishedCredentials.STAFF),
          user("support", "Simon Support", false, true, PublishedCredentials.SUPPORT),
          user("alice", "Alice Applicant", false, false, PublishedCredentials.ALICE),
          user("bob", "Bob Applicant", false, false, PublishedCredentials.BOB));

  /** Members of staff at the partners of the profile door, who decide on acceptances. */
  private static final Map<String, String> DECIDERS =
      Map.of(
          PublishedCredentials.FINLAND.cid(), PublishedCredentials.FINLAND_STAFF,
          PublishedCredentials.SWEDEN.cid(), PublishedCredentials.SWEDEN_STAFF,
          PublishedCredentials.NORWAY.cid(), PublishedCredentials.NORWAY_STAFF);

  private final Partners partners;
  private final Users users;
  private final Checklists checklists;
  private final CountryConfigs configs;

  /** The partners are there before their users. */
  SandboxUsers(
      SandboxPartners made,
      Partners partners,
      Users users,
      Checklists checklists,
      CountryConfigs configs) {
    this.partners = partners;
    this.users = users;
    this.checklists = checklists;
    this.configs = configs;
  }

  private record CountryChecklist(String country, Checklist checklist) {}

  private static NewUser user(
      String name, String fullName, boolean staff, boolean support, String token) {
    return new NewUser(name, fullName, name + "@example.com", staff, support, token, null);
  }

  @Override
  public void afterPropertiesSet() {
    Program program =
        partners.caller(PublishedCredentials.VERIFICATION.cid()).orElseThrow().program();
    USERS.forEach(user -> users.add(program.partnerId(), program.programId(), user));
    DECIDERS.forEach(
        (cid, token) -> {
          Program decided = partners.caller(cid).orElseThrow().program();
          users.add(
              decided.partnerId(),
              decided.programId(),
              user("staff", "Saara Staff", true, false, token));
        });
    for (CountryChecklist configured : read()) {
      Checklist checklist = configured.checklist();
      if (checklists.find(program.partnerId(), checklist.id()).isEmpty()) {
        checklists.add(program.partnerId(), ACTOR, checklist);
        configs.add(
            program.partnerId(),
            program.programId(),
            ACTOR,
            configured.country(),
            checklist.id(),
            true);
      }
    }
  }

  private static List<CountryChecklist> read() {
    try (InputStream file = SandboxUsers.class.getResourceAsStream("/sandbox/checklists.json")) {
      return List.of(JsonMapper.shared().readValue(file, CountryChecklist[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
