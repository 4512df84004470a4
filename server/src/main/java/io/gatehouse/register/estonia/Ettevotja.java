package io.gatehouse.register.estonia;

import io.gatehouse.register.Company;
import io.gatehouse.register.Company.Status;
import io.gatehouse.register.CompanyAnswer;
import io.gatehouse.register.Evidence;
import io.gatehouse.register.wire.NoAnswer;
import io.gatehouse.register.wire.Xml;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a company. Its element is called {@code item}, as is that of each person in it, so that
 * only direct children may be looked at.
 */
final class Ettevotja {
  private Ettevotja() {}

  /** Not found is an answer with status 200 and an empty list. */
  static CompanyAnswer read(Xml keha, String asked, Evidence evidence) {
    List<Evidence> kept = List.of(evidence);
    if (keha.required("ettevotjad").children("item").isEmpty()) {
      return new CompanyAnswer.NotFound(false, kept);
    }
    Xml item = only(keha, asked);
    Company company = company(item, asked);
    return company.status() == Status.DISSOLVED
        ? new CompanyAnswer.Dissolved(company, null, kept)
        : new CompanyAnswer.Found(company, kept);
  }

  /** The one company that was asked for. */
  static Xml only(Xml keha, String asked) {
    List<Xml> items = keha.required("ettevotjad").children("item");
    if (items.size() != 1 || !asked.equals(items.getFirst().text("ariregistri_kood"))) {
      throw NoAnswer.invalid("The answer is not about the one company that was asked for");
    }
    return items.getFirst();
  }

  private static Company company(Xml item, String code) {
    String status = item.requiredText("staatus");
    String words = item.text("staatus_tekstina");
    return new Company(
        "EE",
        code,
        item.requiredText("arinimi"),
        Ariregister.NAME,
        status(status),
        words == null ? status : words,
        form(item),
        null,
        null,
        Isikud.officers(item));
  }

  private static Status status(String code) {
    return switch (code) {
      case "R" -> Status.ACTIVE;
      case "L" -> Status.IN_LIQUIDATION;
      case "N" -> Status.BANKRUPT;
      case "K" -> Status.DISSOLVED;
      default -> Status.UNKNOWN;
    };
  }

  private static Company.@Nullable LegalForm form(Xml item) {
    String code = item.text("oiguslik_vorm");
    String text = item.text("oiguslik_vorm_tekstina");
    return code == null ? null : new Company.LegalForm(code, text == null ? code : text);
  }
}
