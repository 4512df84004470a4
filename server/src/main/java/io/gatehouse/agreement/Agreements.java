package io.gatehouse.agreement;

import io.gatehouse.agreement.Templates.BuiltIn;
import io.gatehouse.agreement.Templates.InDirectory;
import io.gatehouse.country.Language;
import io.gatehouse.country.Market;
import io.gatehouse.text.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The agreements that companies are asked to accept. */
@Component
public class Agreements {
  /** The one value that is not of the field catalogue: who the agreement is made with. */
  public static final String PARTNER_NAME = "partner.name";

  private final @Nullable Path own;
  private final Clock clock;

  Agreements(AgreementSettings settings, Clock clock) {
    this.own = settings.directory();
    this.clock = clock;
    OwnAgreements.check(own);
  }

  /**
   * The agreement of a market as it holds today.
   *
   * @param language the one wished for; where there is none in it, the market's own, then English
   * @param values what is known, by path of the field catalogue ({@code company.name}), with {@link
   *     #PARTNER_NAME}; whatever characters they hold, they stay text
   */
  public AgreementDocument current(Market market, Language language, Map<String, String> values) {
    return current(null, market, language, values);
  }

  /**
   * The agreement of a partner, where it has its own.
   *
   * @see #current(Market, Language, Map)
   */
  public AgreementDocument current(
      @Nullable UUID partnerId, Market market, Language language, Map<String, String> values) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Language> languages = List.of(language, market.country().language(), Language.ENGLISH);
    Template template =
        sources(partnerId)
            .flatMap(templates -> templates.current(market, today, languages).stream())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no agreement for " + market));
    return template.fill(new SpokenValues(Texts.in(template.language()), values)::at);
  }

  private Stream<Templates> sources(@Nullable UUID partnerId) {
    Stream<Templates> owns =
        own == null
            ? Stream.empty()
            : Stream.of(
                    Optional.ofNullable(partnerId).map(id -> own.resolve(id.toString())),
                    Optional.of(own))
                .flatMap(Optional::stream)
                .map(InDirectory::new);
    return Stream.concat(owns, Stream.of(new BuiltIn()));
  }

  /**
   * The document on paper: PDF/A-2a (ISO 19005-2), with version and SHA-256 on every page. The same
   * document gives the same bytes. Characters that its typeface lacks are shown as {@code #}; the
   * text itself is what counts.
   */
  public byte[] pdf(AgreementDocument document) {
    return new Paper(document).print();
  }
}
