package io.gatehouse.agreement;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.apps.io.ResourceResolverFactory;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Prints one agreement as PDF/A-2a. Everything that printing needs is made for one document and
 * forgotten with it: it happens a few times for a customer, and a factory that waits for the next
 * would hold megabytes.
 */
final class Paper {
  private static final URI TYPEFACES = URI.create("typeface:/");
  private static final String CONFIGURATION = "/agreement/fop.xml";

  private final AgreementDocument document;

  Paper(AgreementDocument document) {
    this.document = document;
  }

  byte[] print() {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024);
    try {
      FopFactory fop = factory();
      FOUserAgent agent = fop.newFOUserAgent();
      agent.setProducer("Gatehouse");
      agent.setCreationDate(created());
      // A character without a glyph is told at each place where it stands; nobody can do anything
      // about it.
      agent.getEventBroadcaster().addEventListener(event -> {});
      new FormattingObjects(fop.newFop(MimeConstants.MIME_PDF, agent, pdf).getDefaultHandler())
          .write(document);
    } catch (SAXException | ConfigurationException e) {
      throw new IllegalStateException("an agreement could not be printed", e);
    }
    return ReproduciblePdf.of(pdf.toByteArray());
  }

  /** The wording's day and no clock: a document that is printed again is the same. */
  private Date created() {
    return Date.from(LocalDate.parse(document.version()).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static FopFactory factory() throws ConfigurationException {
    ResourceResolver typefaces = new Typefaces();
    FopFactoryBuilder builder =
        new FopFactoryBuilder(EnvironmentalProfileFactory.createRestrictedIO(TYPEFACES, typefaces));
    builder.setConfiguration(new DefaultConfigurationBuilder().build(open(CONFIGURATION)));
    builder
        .getFontManager()
        .setResourceResolver(
            ResourceResolverFactory.createInternalResourceResolver(TYPEFACES, typefaces));
    return builder.build();
  }

  private static InputStream open(String resource) {
    @Nullable InputStream file = Paper.class.getResourceAsStream(resource);
    if (file == null) {
      throw new IllegalStateException("not in the program: " + resource);
    }
    return file;
  }

  /** Typefaces out of the program's libraries, and nothing else: no file, no network. */
  private static final class Typefaces implements ResourceResolver {
    @Override
    public Resource getResource(URI uri) throws IOException {
      if (!uri.toString().startsWith(TYPEFACES.toString())) {
        throw new FileNotFoundException(uri.toString());
      }
      return new Resource(open("/liberation" + uri.getPath()));
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
      throw new FileNotFoundException(uri.toString());
    }
  }
}
