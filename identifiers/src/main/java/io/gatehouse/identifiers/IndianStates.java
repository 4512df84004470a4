package io.gatehouse.identifiers;

/** State codes of the Indian goods and services tax, after the census of 2011. */
final class IndianStates {

  private static final String[] NAMES = {
    "",
    "Jammu and Kashmir",
    "Himachal Pradesh",
    "Punjab",
    "Chandigarh",
    "Uttarakhand",
    "Haryana",
    "Delhi",
    "Rajasthan",
    "Uttar Pradesh",
    "Bihar",
    "Sikkim",
    "Arunachal Pradesh",
    "Nagaland",
    "Manipur",
    "Mizoram",
    "Tripura",
    "Meghalaya",
    "Assam",
    "West Bengal",
    "Jharkhand",
    "Odisha",
    "Chhattisgarh",
    "Madhya Pradesh",
    "Gujarat",
    "Daman and Diu",
    "Dadra and Nagar Haveli and Daman and Diu",
    "Maharashtra",
    "Andhra Pradesh (before 2014)",
    "Karnataka",
    "Goa",
    "Lakshadweep",
    "Kerala",
    "Tamil Nadu",
    "Puducherry",
    "Andaman and Nicobar Islands",
    "Telangana",
    "Andhra Pradesh",
    "Ladakh",
  };

  private IndianStates() {}

  /** Name of the state; empty for a code that is not in use. */
  static String name(int code) {
    return switch (code) {
      case 97 -> "other territory";
      case 99 -> "centre jurisdiction";
      default -> code < NAMES.length ? NAMES[code] : "";
    };
  }
}
