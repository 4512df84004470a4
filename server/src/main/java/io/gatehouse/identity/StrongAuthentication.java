package io.gatehouse.identity;

import io.gatehouse.identity.LoginStore.Begun;
import io.gatehouse.identity.Provider.OutOfOrderException;
import io.gatehouse.identity.Provider.UntrueException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.stereotype.Component;

/**
 * Sends people to the provider of their country, and takes them back. Calls outside; not for
 * transactions.
 */
@Component
public class StrongAuthentication {
  /** Where providers send people back to; to be registered with them. */
  public static final String CALLBACK = "/acceptance/callback";

  private static final Logger log = LoggerFactory.getLogger(StrongAuthentication.class);
  private static final int ID_BYTES = 16;
  private static final int SECRET_BYTES = 32;
  private static final int LENGTH = 64;

  /** On their way by one link; more than people need who begin again and again. */
  private static final int MOST = 20;

  /** What providers send people back with who cannot be helped at the moment. */
  private static final Set<String> OUT_OF_ORDER =
      Set.of(OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);

  private final SecureRandom random = new SecureRandom();
  private final Providers providers;
  private final LoginStore store;
  private final Clock clock;
  private final IdentitySettings settings;

  StrongAuthentication(
      Providers providers, LoginStore store, Clock clock, IdentitySettings settings) {
    this.providers = providers;
    this.store = store;
    this.clock = clock;
    this.settings = settings;
  }

  /** How a log-in began. */
  public sealed interface Start {
    /** Go there. */
    record Redirect(String address) implements Start {}

    /** The provider does not answer, or none is set for the country. */
    record Unavailable() implements Start {}

    /** So many log-ins of this link are on their way that no more begin for a while. */
    record TooMany() implements Start {}
  }

  /**
   * Whether somebody is known surely enough, and since recently enough, to accept something now.
   *
   * @param country of the company, ISO 3166-1 alpha-2
   * @param level and
   * @param authenticatedAt of the {@link Identity}
   */
  public Strength strength(String country, String level, Instant authenticatedAt) {
    if (!providers.levelsFor(country).contains(level)) {
      return Strength.LEVEL_TOO_LOW;
    }
    return authenticatedAt.plus(settings.maxAge()).isAfter(clock.instant())
        ? Strength.ENOUGH
        : Strength.TOO_OLD;
  }

  /** What an authentication is worth at a moment. */
  public enum Strength {
    ENOUGH,
    LEVEL_TOO_LOW,
    TOO_OLD
  }

  /**
   * Begins a log-in for what a link leads to, in one browser.
   *
   * @param country of the company, ISO 3166-1 alpha-2
   */
  public Start begin(UUID partnerId, UUID linkId, String country, Browser browser) {
    Optional<String> name = providers.nameFor(country);
    if (name.isEmpty()) {
      log.error("No OpenID provider is set for {} (gatehouse.identity.providers)", country);
      return new Start.Unavailable();
    }
    return provider(name.get())
        .<Start>map(provider -> begin(partnerId, linkId, name.get(), provider, browser))
        .orElseGet(Start.Unavailable::new);
  }

  private Optional<Provider> provider(String name) {
    try {
      return providers.named(name);
    } catch (RuntimeException e) {
      log.warn("The OpenID provider \"{}\" does not answer: {}", name, e.getMessage());
      return Optional.empty();
    }
  }

  private Start begin(
      UUID partnerId, UUID linkId, String name, Provider provider, Browser browser) {
    Instant now = clock.instant();
    String state = state(partnerId);
    String nonce = Browser.fresh().secret();
    OAuth2AuthorizationRequest request =
        provider.request(state, nonce, settings.maxAge().toSeconds());
    Begun login =
        new Begun(
            partnerId,
            state,
            linkId,
            browser.hash(),
            name,
            nonce,
            Objects.requireNonNull(request.getAttribute(PkceParameterNames.CODE_VERIFIER)),
            now.plus(settings.loginLife()),
            false);
    return store.insert(login, MOST, now)
        ? new Start.Redirect(request.getAuthorizationRequestUri())
        : new Start.TooMany();
  }

  private String state(UUID partnerId) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            ByteBuffer.allocate(ID_BYTES + SECRET_BYTES)
                .putLong(partnerId.getMostSignificantBits())
                .putLong(partnerId.getLeastSignificantBits())
                .put(secret)
                .array());
  }

  /**
   * Takes somebody back from the provider. Each log-in ends once, in the browser in which it began.
   *
   * @param code as the provider gave it; null when it gave an error instead
   * @param error the provider's, by RFC 6749, 4.1.2.1; null when it gave a code
   */
  public Login finish(
      @Nullable String state,
      @Nullable String code,
      @Nullable String error,
      @Nullable Browser browser) {
    return state == null || browser == null
        ? new Login.Unknown()
        : partner(state)
            .flatMap(partner -> store.spend(partner, state, browser.hash(), clock.instant()))
            .map(login -> finish(login, code, error))
            .orElseGet(Login.Unknown::new);
  }

  private static Optional<UUID> partner(String state) {
    if (state.length() != LENGTH) {
      return Optional.empty();
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(state));
      return Optional.of(new UUID(bytes.getLong(), bytes.getLong()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Login finish(Begun login, @Nullable String code, @Nullable String error) {
    UUID partnerId = login.partnerId();
    UUID linkId = login.linkId();
    if (login.spent() || !clock.instant().isBefore(login.expiresAt())) {
      return new Login.Stale(partnerId, linkId, login.spent());
    }
    if (code == null) {
      return error != null && OUT_OF_ORDER.contains(error)
          ? new Login.Unavailable(partnerId, linkId)
          : new Login.Cancelled(partnerId, linkId);
    }
    Optional<Provider> provider = provider(login.provider());
    if (provider.isEmpty()) {
      return new Login.Unavailable(partnerId, linkId);
    }
    try {
      return new Login.Done(partnerId, linkId, identity(provider.get(), login, code));
    } catch (UntrueException e) {
      log.warn("The word of \"{}\" was refused: {}", login.provider(), e.getMessage());
      return new Login.Untrue(partnerId, linkId);
    } catch (OutOfOrderException e) {
      log.warn("The provider \"{}\" does not answer: {}", login.provider(), e.getMessage());
      return new Login.Unavailable(partnerId, linkId);
    }
  }

  private Identity identity(Provider provider, Begun login, String code) {
    return Word.read(
        provider.redeem(code, login.state(), login.verifier()),
        login.nonce(),
        provider.settings(),
        clock.instant().plus(settings.clockSkew()));
  }
}
