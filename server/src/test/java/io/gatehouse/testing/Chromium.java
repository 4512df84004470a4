package io.gatehouse.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of the machine; tests that need one are passed over, and say so, where there is
 * none.
 */
public final class Chromium implements AutoCloseable {
  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path program) {
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--disable-background-networking")));
  }

  public static Chromium start() {
    Path program = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
    Assumptions.assumeTrue(
        program != null, "no Chromium at " + PLACES + ": browser tests are passed over");
    return new Chromium(program);
  }

  /** A person of their own: no cookie of another's. */
  public Page person() {
    return person(new Browser.NewContextOptions());
  }

  /** A person whose browser runs no script. */
  public Page personWithoutScript() {
    return person(new Browser.NewContextOptions().setJavaScriptEnabled(false));
  }

  private Page person(Browser.NewContextOptions options) {
    BrowserContext context =
        browser.newContext(
            options
                .setViewportSize(Screen.DESKTOP.width(), Screen.DESKTOP.height())
                .setColorScheme(ColorScheme.LIGHT));
    context.setDefaultTimeout(10_000);
    return context.newPage();
  }

  /** What people sit or stand before. */
  public enum Screen {
    DESKTOP(1280, 800),
    PHONE(390, 844);

    private final int width;
    private final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }

    public int width() {
      return width;
    }

    public int height() {
      return height;
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
