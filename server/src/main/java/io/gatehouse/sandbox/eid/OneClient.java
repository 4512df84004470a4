package io.gatehouse.sandbox.eid;

import io.gatehouse.identity.SimulatedProvider;
import io.gatehouse.identity.StrongAuthentication;
import io.gatehouse.platform.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/** The one client of the provider: this server. Its address is known once the web server runs. */
final class OneClient implements RegisteredClientRepository {
  private final PublicAddress address;

  OneClient(PublicAddress address) {
    this.address = address;
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("there is one client");
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String id) {
    return id.equals(SimulatedProvider.CLIENT_ID) ? client() : null;
  }

  private RegisteredClient client() {
    return RegisteredClient.withId(SimulatedProvider.CLIENT_ID)
        .clientId(SimulatedProvider.CLIENT_ID)
        .clientSecret(SimulatedProvider.CLIENT_SECRET)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(address.of(StrongAuthentication.CALLBACK))
        .scope(OidcScopes.OPENID)
        .scope(OidcScopes.PROFILE)
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .build();
  }
}
