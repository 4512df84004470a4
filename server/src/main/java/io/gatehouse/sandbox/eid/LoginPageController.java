package io.gatehouse.sandbox.eid;

import io.gatehouse.identity.SimulatedProvider;
import io.gatehouse.identity.StrongAuthentication;
import io.gatehouse.platform.InSandbox;
import io.gatehouse.platform.PublicAddress;
import io.gatehouse.sandbox.register.TestPeople;
import io.gatehouse.sandbox.register.TestPeople.TestPerson;
import io.gatehouse.web.Layout;
import io.gatehouse.web.Pages;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Where somebody says who they want to be, and how surely. */
@Controller
@InSandbox
@Hidden
class LoginPageController {
  static final String PATH = SimulatedProvider.PATH + "/login";
  private static final String TITLE = "Sandbox e-ID";
  private static final String EIDAS = "http://eidas.europa.eu/LoA/";

  private final TestPeople people;
  private final Tickets tickets;
  private final Pages pages;
  private final PublicAddress address;
  private final Clock clock;

  LoginPageController(
      TestPeople people, Tickets tickets, Pages pages, PublicAddress address, Clock clock) {
    this.people = people;
    this.tickets = tickets;
    this.pages = pages;
    this.address = address;
    this.clock = clock;
  }

  /**
   * The page.
   *
   * @param request the authorization request, as a query, to go on with
   * @param companies people by company
   */
  record LoginPage(
      Layout layout,
      String title,
      String request,
      Map<String, List<Choice>> companies,
      boolean nobody) {}

  /** Somebody to be. */
  record Choice(int number, String name) {}

  @GetMapping(PATH)
  @PermitAll
  ResponseEntity<String> show(HttpServletRequest request) {
    return page(HttpStatus.OK, Objects.requireNonNullElse(request.getQueryString(), ""), false);
  }

  private ResponseEntity<String> page(HttpStatus status, String request, boolean nobody) {
    List<TestPerson> all = people.all();
    Map<String, List<Choice>> companies = new LinkedHashMap<>();
    IntStream.range(0, all.size())
        .forEach(
            number -> {
              TestPerson person = all.get(number);
              companies
                  .computeIfAbsent(heading(person), name -> new java.util.ArrayList<>())
                  .add(new Choice(number, person.given() + " " + person.family()));
            });
    return pages.page(
        status,
        "sandbox/eid/login.jte",
        new LoginPage(pages.english(TITLE), TITLE, request, companies, nobody));
  }

  private static String heading(TestPerson person) {
    return "%s, %s: %s".formatted(person.company(), person.companyId(), person.situation());
  }

  /**
   * Logs in as one of the people, or as somebody else by name.
   *
   * @param person number of one of them; empty for somebody else
   */
  @PostMapping(PATH)
  @PermitAll
  ResponseEntity<String> login(
      @RequestParam String request,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String given,
      @RequestParam(defaultValue = "") String family,
      @RequestParam(defaultValue = "") String born,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "substantial") String level,
      @RequestParam(defaultValue = "login") String go) {
    if (go.equals("cancel")) {
      return pages.see(cancelled(request));
    }
    LoggedIn somebody =
        person.matches("\\d{1,4}") && Integer.parseInt(person) < people.all().size()
            ? of(people.all().get(Integer.parseInt(person)), level)
            : named(given.strip(), family.strip(), born.strip(), code.strip(), level);
    return somebody == null
        ? page(HttpStatus.UNPROCESSABLE_CONTENT, request, true)
        : pages.see(
            SimulatedProvider.PATH
                + "/oauth2/authorize?"
                + request
                + "&"
                + Tickets.PARAMETER
                + "="
                + tickets.issue(somebody));
  }

  private LoggedIn of(TestPerson person, String level) {
    return new LoggedIn(
        person.country() + "-" + person.companyId() + "-" + person.family(),
        person.given(),
        person.family(),
        person.born(),
        person.code(),
        EIDAS + level,
        clock.instant());
  }

  private @Nullable LoggedIn named(
      String given, String family, String born, String code, String level) {
    try {
      return family.isEmpty()
          ? null
          : new LoggedIn(
              "other-" + given + "-" + family,
              given,
              family,
              born.isEmpty() ? null : LocalDate.parse(born),
              code.isEmpty() ? null : code,
              EIDAS + level,
              clock.instant());
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** To the one address that is registered, whatever the request says. */
  private String cancelled(String request) {
    String state =
        UriComponentsBuilder.newInstance()
            .query(request)
            .build()
            .getQueryParams()
            .getFirst("state");
    return address.of(StrongAuthentication.CALLBACK)
        + "?error=access_denied&state="
        + Objects.requireNonNullElse(state, "");
  }
}
