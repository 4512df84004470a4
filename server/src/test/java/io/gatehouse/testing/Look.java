package io.gatehouse.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.gatehouse.testing.Chromium.Screen;
import java.nio.file.Path;
import java.util.List;

/**
 * Looks at pages: keeps a picture of each, on both screens and by day and night, and checks that
 * everybody can use it.
 */
public final class Look {
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final List<String> WCAG_2_2_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Look() {}

  /**
   * Looks at the page as it stands, by day.
   *
   * @param name of the pictures
   */
  public static void at(Page page, String name) {
    look(page, name, ColorScheme.LIGHT);
  }

  /** Looks at the page as it stands, by day and by night. */
  public static void dayAndNight(Page page, String name) {
    look(page, name, ColorScheme.DARK);
    look(page, name, ColorScheme.LIGHT);
  }

  /** Keeps a picture of the page as it is printed. */
  public static void onPaper(Page page, String name) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-paper.png")));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  private static void look(Page page, String name, ColorScheme light) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
    for (Screen screen : Screen.values()) {
      page.setViewportSize(screen.width(), screen.height());
      picture(page, name, screen, light);
      assertThat(sideways(page)).as("%s scrolls sideways on %s", name, screen).isFalse();
    }
    assertThat(
            new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(WCAG_2_2_AA)
                .analyze()
                .getViolations())
        .as("%s, %s", name, light)
        .isEmpty();
  }

  private static void picture(Page page, String name, Screen screen, ColorScheme light) {
    String file = "%s-%s-%s.png".formatted(name, screen, light).toLowerCase(java.util.Locale.ROOT);
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)).setFullPage(true));
  }

  private static boolean sideways(Page page) {
    return (Boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }
}
