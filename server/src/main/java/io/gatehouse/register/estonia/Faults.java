package io.gatehouse.register.estonia;

import io.gatehouse.register.Outage.Reason;
import io.gatehouse.register.wire.NoAnswer;
import io.gatehouse.register.wire.Reply;
import io.gatehouse.register.wire.Soap;
import io.gatehouse.register.wire.Xml;
import java.util.regex.Pattern;

/**
 * Tells faults apart by their text, which is all that the register gives. The texts for credentials
 * and quota are not published: a fault of unknown text is an outage all the same.
 */
final class Faults {
  private static final Pattern CREDENTIALS =
      Pattern.compile("kasutajanim|parool|password|user ?name|autent", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTA =
      Pattern.compile("limii?t|quota|päringute arv", Pattern.CASE_INSENSITIVE);
  private static final Pattern PARAMETERS =
      Pattern.compile("sisendparameet", Pattern.CASE_INSENSITIVE);

  private Faults() {}

  /** The body of an answer that is no fault. */
  static Xml checked(Reply reply) {
    try {
      return Soap.body(reply);
    } catch (NoAnswer e) {
      if (e.outage().reason() != Reason.SERVER_ERROR) {
        throw e;
      }
      throw NoAnswer.because(reason(e.outage().explanation()), e.outage().explanation());
    }
  }

  private static Reason reason(String text) {
    if (PARAMETERS.matcher(text).find()) {
      return Reason.REQUEST_REFUSED;
    }
    if (CREDENTIALS.matcher(text).find()) {
      return Reason.CREDENTIALS_REJECTED;
    }
    return QUOTA.matcher(text).find() ? Reason.QUOTA_EXCEEDED : Reason.SERVER_ERROR;
  }
}
