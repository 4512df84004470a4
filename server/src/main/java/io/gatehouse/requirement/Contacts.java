package io.gatehouse.requirement;

import static io.gatehouse.requirement.Reader.bad;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.gatehouse.country.Strictness;
import io.gatehouse.requirement.Fault.Code;
import io.gatehouse.requirement.Intake.Source;
import io.gatehouse.requirement.Reader.Good;
import io.gatehouse.requirement.Reader.Outcome;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ways to reach somebody: mail address, telephone number, web address. */
final class Contacts {
  /** ITU-T E.164: at most 15 digits; the least of 7 is ours. */
  private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

  private static final Pattern HOST = Pattern.compile("[^\\s.@\\[\\]]+(\\.[^\\s.@\\[\\]]+)+");

  /**
   * Stands in the published documentation where its pages hide an address; the examples must pass
   * as they are.
   */
  private static final String HIDDEN_IN_DOCUMENTATION = "[email protected]";

  private static final char NO_BREAK_SPACE = '\u00A0';

  private Contacts() {}

  static Outcome email(String path, String text, Situation now) {
    if (now.strictness() == Strictness.FORMAT
        && text.replace(NO_BREAK_SPACE, ' ').equals(HIDDEN_IN_DOCUMENTATION)) {
      return new Good(HIDDEN_IN_DOCUMENTATION);
    }
    int at = text.lastIndexOf('@');
    if (at < 1
        || at > 64
        || !HOST.matcher(text.substring(at + 1)).matches()
        || text.contains("..")) {
      return bad(path, Code.NOT_AN_EMAIL);
    }
    try {
      InternetAddress address = new InternetAddress(text, true);
      address.validate();
      return text.equals(address.getAddress()) ? new Good(text) : bad(path, Code.NOT_AN_EMAIL);
    } catch (AddressException e) {
      return bad(path, Code.NOT_AN_EMAIL);
    }
  }

  static Outcome phone(String path, String text, Situation now, Source source) {
    String digits = text.replaceAll("[\\s\\u00A0()./-]", "");
    if (digits.startsWith("00")) {
      digits = "+" + digits.substring(2);
    }
    PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    if (source == Source.FORM || now.strictness() == Strictness.FULL) {
      try {
        PhoneNumber number =
            plans.parse(digits, source == Source.FORM ? now.country().alpha2() : null);
        return plans.isPossibleNumber(number)
            ? new Good(plans.format(number, PhoneNumberFormat.E164))
            : notAPhone(path, now);
      } catch (NumberParseException e) {
        return notAPhone(path, now);
      }
    }
    return E164.matcher(digits).matches() ? new Good(digits) : notAPhone(path, now);
  }

  private static Outcome notAPhone(String path, Situation now) {
    PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    PhoneNumber example =
        plans.getExampleNumberForType(now.country().alpha2(), PhoneNumberType.MOBILE);
    return bad(
        path,
        Code.NOT_A_PHONE,
        example == null ? "+358401234567" : plans.format(example, PhoneNumberFormat.E164));
  }

  static Outcome website(String path, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean scheme = lower.startsWith("http://") || lower.startsWith("https://");
    try {
      URI address = new URI(scheme ? text : "https://" + text);
      String host = address.getRawAuthority();
      return host != null && HOST.matcher(host.replaceFirst(":\\d{1,5}$", "")).matches()
          ? new Good(text)
          : bad(path, Code.NOT_A_WEBSITE);
    } catch (URISyntaxException e) {
      return bad(path, Code.NOT_A_WEBSITE);
    }
  }
}
