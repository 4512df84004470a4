package io.gatehouse.door.business;

import io.gatehouse.country.Countries;
import io.gatehouse.country.Country;
import io.gatehouse.country.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an address; the first failing check answers, in the order of the fields. */
final class AddressForm {
  private record Part(String name, int longest, boolean required, BusinessError error) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("address_1", 35, true, BusinessError.ADDRESS_1),
          new Part("address_2", 35, true, BusinessError.ADDRESS_2),
          new Part("address_3", 35, false, BusinessError.ADDRESS_3),
          new Part("address_4", 35, false, BusinessError.ADDRESS_4),
          new Part("city", 20, true, BusinessError.CITY),
          new Part("state", 20, true, BusinessError.STATE_OF_ADDRESS),
          new Part("country", 50, true, BusinessError.COUNTRY),
          new Part("country_code", 3, false, BusinessError.COUNTRY_CODE),
          new Part("zipcode", 20, true, BusinessError.ZIPCODE));

  private AddressForm() {}

  /** The parts by their names; what is optional and not sent is absent. */
  static Map<String, String> read(Parameters given) {
    Map<String, String> address = new LinkedHashMap<>();
    for (Part part : PARTS) {
      String text = given.filled(part.name());
      if (text == null ? part.required() : !fits(part, text)) {
        throw part.error().refused();
      }
      if (text != null) {
        check(part, text, address);
        address.put(part.name(), text);
      }
    }
    return address;
  }

  private static boolean fits(Part part, String text) {
    return Texts.length(text) <= part.longest() && Texts.plain(text);
  }

  private static void check(Part part, String text, Map<String, String> address) {
    boolean right =
        switch (part.error()) {
          case COUNTRY -> named(text).isPresent();
          case COUNTRY_CODE ->
              named(address.getOrDefault("country", ""))
                  .filter(country -> country.alpha3().equals(text))
                  .isPresent();
          default -> true;
        };
    if (!right) {
      throw part.error().refused();
    }
  }

  /** The country of an English name; case counts. */
  private static Optional<Country> named(String name) {
    return Countries.sorted(Language.ENGLISH).stream()
        .filter(country -> Countries.name(country, Language.ENGLISH).equals(name))
        .findFirst();
  }
}
