package io.gatehouse.identifiers;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The identifier schemes of Peppol participants: OpenPeppol code list, release 9.7. */
final class PeppolSchemes {

  sealed interface Scheme {}

  record InUse(String name) implements Scheme {}

  /**
   * @param on day of the removal, ISO 8601
   */
  record Removed(String name, String on) implements Scheme {}

  /** Active ones, and deprecated ones, which existing participants may go on to use. */
  private static final String IN_USE =
      """
      0002 FR:SIRENE, 0007 SE:ORGNR, 0009 FR:SIRET, 0060 DUNS, 0088 GLN, 0096 DK:P,
      0097 IT:FTI, 0106 NL:KVK, 0130 EU:NAL, 0135 IT:SIA, 0142 IT:SECETI, 0151 AU:ABN,
      0158 SK:ICO, 0183 CH:UIDB, 0184 DK:DIGST, 0188 JP:SST, 0190 NL:OINO, 0191 EE:CC,
      0192 NO:ORG, 0193 UBLBE, 0195 SG:UEN, 0196 IS:KTNR, 0198 DK:ERST, 0199 LEI,
      0200 LT:LEC, 0201 IT:CUUO, 0204 DE:LWID, 0205 IT:COD, 0208 BE:EN, 0209 GS1,
      0210 IT:CFI, 0211 IT:IVA, 0216 FI:OVT2, 0218 LV:URN, 0221 JP:IIN, 0225 FR:CTC,
      0230 MY:EIF, 0235 AE:TIN, 0240 LU:MAT, 0242 SPIS, 0244 NG:TID, 0245 SK:DIC,
      0246 DE:GEBA, 0248 OM:VAT, 9909 NO:VAT, 9910 HU:VAT, 9912 EU:VAT, 9913 EU:REID,
      9914 AT:VAT, 9915 AT:GOV, 9916 AT:CID, 9917 IS:KT, 9918 IBAN, 9919 AT:KUR,
      9920 ES:VAT, 9922 AD:VAT, 9923 AL:VAT, 9924 BA:VAT, 9925 BE:VAT, 9926 BG:VAT,
      9927 CH:VAT, 9928 CY:VAT, 9929 CZ:VAT, 9930 DE:VAT, 9931 EE:VAT, 9932 GB:VAT,
      9933 GR:VAT, 9934 HR:VAT, 9935 IE:VAT, 9936 LI:VAT, 9937 LT:VAT, 9938 LU:VAT,
      9939 LV:VAT, 9940 MC:VAT, 9941 ME:VAT, 9942 MK:VAT, 9943 MT:VAT, 9944 NL:VAT,
      9945 PL:VAT, 9946 PT:VAT, 9947 RO:VAT, 9948 RS:VAT, 9949 SI:VAT, 9950 SK:VAT,
      9951 SM:VAT, 9952 TR:VAT, 9953 VA:VAT, 9957 FR:VAT, 9959 US:EIN
      """;

  private static final String REMOVED =
      """
      0037 FI:OVT 2024-12-31, 0212 FI:ORG 2024-12-31, 0213 FI:VAT 2024-12-31,
      0215 FI:NSI 2024-12-31, 9901 DK:CPR 2023-11-30, 9902 DK:CVR 2023-11-30,
      9904 DK:SE 2023-11-30, 9905 DK:VANS 2023-11-30, 9906 IT:VAT 2023-05-24,
      9907 IT:CF 2023-05-24, 9908 NO:ORGNR 2023-05-24, 9921 IT:IPA 2023-11-30,
      9954 NL:OIN 2026-03-31, 9955 SE:VAT 2023-07-31, 9956 BE:CBE 2023-12-31,
      9958 DE:LID 2023-07-31
      """;

  private static final Map<Integer, Scheme> BY_CODE = new HashMap<>();

  static {
    for (String line : IN_USE.split(",", -1)) {
      String[] parts = line.strip().split(" ", -1);
      BY_CODE.put(Integer.valueOf(parts[0]), new InUse(parts[1]));
    }
    for (String line : REMOVED.split(",", -1)) {
      String[] parts = line.strip().split(" ", -1);
      BY_CODE.put(Integer.valueOf(parts[0]), new Removed(parts[1], parts[2]));
    }
  }

  private PeppolSchemes() {}

  static @Nullable Scheme of(int code) {
    return BY_CODE.get(code);
  }

  static String name(String code) {
    return switch (BY_CODE.get(Integer.valueOf(code))) {
      case InUse inUse -> inUse.name();
      case Removed removed -> removed.name();
      case null -> "";
    };
  }

  /** The kind of the numbers in a scheme; null where no rule of theirs is known here. */
  static @Nullable Kind numbers(int code) {
    return switch (code) {
      case 7 -> Sweden.ORGANISATION_NUMBER;
      case 60 -> GlobalCompanies.DUNS;
      case 88 -> GlobalCompanies.GLN;
      case 184 -> Denmark.COMPANY_NUMBER;
      case 191 -> Estonia.COMPANY_NUMBER;
      case 192 -> Norway.ORGANISATION_NUMBER;
      case 198 -> Denmark.VAT;
      case 199 -> Banks.LEI;
      case 200 -> Lithuania.COMPANY_NUMBER;
      case 208 -> Belgium.VAT;
      case 211 -> Italy.VAT;
      case 216 -> Finland.OVT;
      case 218 -> Latvia.COMPANY_NUMBER;
      case 9910 -> Hungary.VAT;
      case 9914 -> Austria.VAT;
      case 9918 -> Iban.IBAN;
      case 9920 -> Spain.VAT;
      case 9925 -> Belgium.VAT;
      case 9926 -> Bulgaria.VAT;
      case 9928 -> Cyprus.VAT;
      case 9929 -> Czechia.VAT;
      case 9930 -> Germany.VAT;
      case 9931 -> Estonia.VAT;
      case 9932 -> UnitedKingdom.VAT;
      case 9933 -> Greece.VAT;
      case 9934 -> Croatia.VAT;
      case 9935 -> Ireland.VAT;
      case 9937 -> Lithuania.VAT;
      case 9938 -> Luxembourg.VAT;
      case 9939 -> Latvia.VAT;
      case 9943 -> Malta.VAT;
      case 9944 -> Netherlands.VAT;
      case 9945 -> Poland.VAT;
      case 9946 -> Portugal.VAT;
      case 9947 -> Romania.VAT;
      case 9949 -> Slovenia.VAT;
      case 9950 -> Slovakia.VAT;
      case 9957 -> France.VAT;
      case 9959 -> UnitedStates.EIN;
      default -> null;
    };
  }
}
