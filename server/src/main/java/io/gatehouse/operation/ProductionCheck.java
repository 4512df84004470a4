package io.gatehouse.operation;

import io.gatehouse.partner.AccessKeys;
import io.gatehouse.partner.Partners;
import io.gatehouse.partner.PublishedCredentials;
import io.gatehouse.partner.Users;
import io.gatehouse.platform.StartRefused;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Refuses to start production on a database that was a sandbox's: anybody knows the credentials in
 * it.
 */
@Component
@ConditionalOnProperty(name = "gatehouse.mode", havingValue = "production")
class ProductionCheck implements InitializingBean {
  private final Partners partners;
  private final Users users;
  private final AccessKeys keys;

  ProductionCheck(Partners partners, Users users, AccessKeys keys) {
    this.partners = partners;
    this.users = users;
    this.keys = keys;
  }

  @Override
  public void afterPropertiesSet() {
    if (partners.anyKnown(PublishedCredentials.ALL)
        || users.anyKnown(PublishedCredentials.TOKENS)
        || keys.anyKnown(PublishedCredentials.ACCESS_KEYS)) {
      throw new StartRefused(
          "This database holds credentials of the sandbox, which anybody knows.",
          "Use a database that was never a sandbox's.");
    }
  }
}
