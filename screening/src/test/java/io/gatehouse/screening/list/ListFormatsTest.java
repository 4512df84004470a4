package io.gatehouse.screening.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.screening.entry.BirthDate;
import io.gatehouse.screening.entry.EntityType;
import io.gatehouse.screening.entry.Entry;
import io.gatehouse.screening.entry.Gender;
import io.gatehouse.screening.entry.Identifier;
import io.gatehouse.screening.entry.ListedName;
import io.gatehouse.screening.entry.NameRole;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each format with its traps, on small invented files. */
class ListFormatsTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir Path directory;

  private final List<Entry> entries = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  @Test
  void ofacCsvIsJoinedFromItsFiles() throws IOException {
    write(
        "SDN.CSV",
        WINDOWS,
        """
        101,"ZARKUNOV, Velimir","individual","ALPHA] [BETA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 28 Apr 1955; alt. DOB circa 1956; POB Orvak City, Saudi Arabia; nationality Syria; citizen Korea, North; Gender Male; Passport N123456 (Iran) expires 01 Jan 2030; National ID No. 77-11 (Qua"\r
        102,"ORVAK TRADING S.A.",-0- ,"ALPHA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"a.k.a. 'OTSA'; Registration Number 99887766 (Panama)."\r
        103,"ORVAK STAR","vessel","BETA",-0- ,"UBX1","Crude Oil Tanker",-0- ,"57,345","Panama",-0- ,"Vessel Registration Identification IMO 9187629; MMSI 123456789 (vessel)."\r
        \u001A""");
    write(
        "alt.csv",
        WINDOWS,
        """
        101,1,"aka","'VELJA'",-0- \r
        101,2,"fka","SARKUNOFF, V\u00E9limir",-0- \r
        """);
    write("add.csv", WINDOWS, "102,7,-0- ,\"Orvak\",\"Cyprus\",-0- \r\n\u001A");
    write("sdn_comments.csv", WINDOWS, "101,\"ckland); a.k.a. 'Grey One'.\"\r\n");

    read(ListFormat.OFAC_CSV, directory);

    assertThat(skipped).isEmpty();
    assertThat(entries).extracting(Entry::id).containsExactly("101", "102", "103");
    Entry person = entries.get(0);
    assertThat(person.type()).isEqualTo(EntityType.PERSON);
    assertThat(person.names())
        .contains(
            new ListedName("ZARKUNOV, Velimir", NameRole.PRIMARY),
            new ListedName("VELJA", NameRole.WEAK),
            new ListedName("SARKUNOFF, Vélimir", NameRole.FORMER),
            new ListedName("Grey One", NameRole.WEAK));
    assertThat(person.birthDates())
        .containsExactly(BirthDate.of(1955, 4, 28), BirthDate.of(1956, 0, 0).about());
    assertThat(person.countries()).containsExactlyInAnyOrder("SA", "SY", "KP");
    assertThat(person.gender()).isEqualTo(Gender.MALE);
    assertThat(person.programs()).containsExactly("ALPHA", "BETA");
    assertThat(person.identifiers())
        .contains(new Identifier("Passport", "N123456", "IR"))
        .anyMatch(id -> id.value().equals("77-11"));
    assertThat(entries.get(1).type()).isEqualTo(EntityType.ORGANISATION);
    assertThat(entries.get(1).countries()).containsExactly("CY");
    assertThat(entries.get(2).type()).isEqualTo(EntityType.VESSEL);
    assertThat(entries.get(2).countries()).containsExactly("PA");
    assertThat(entries.get(2).identifiers()).anyMatch(id -> id.normalized().equals("9187629"));
  }

  @Test
  void ofacCsvReadsTheNonSdnFilesToo() throws IOException {
    write(
        "cons_prim.csv",
        WINDOWS,
        "5,\"KELM, Oryn\",\"individual\",\"X\"" + ",-0- ".repeat(8) + "\r\n");

    read(ListFormat.OFAC_CSV, directory);

    assertThat(entries).extracting(Entry::primaryName).containsExactly("KELM, Oryn");
  }

  @Test
  void ofacCsvOfDifferentDaysIsRefused() throws IOException {
    write("sdn.csv", WINDOWS, "1,\"KELM\",-0- ,\"X\"" + ",-0- ".repeat(8) + "\r\n");
    write("alt.csv", WINDOWS, "2,1,\"aka\",\"QUORRA\",-0- \r\n3,1,\"aka\",\"VELM\",-0- \r\n");

    assertThatThrownBy(() -> read(ListFormat.OFAC_CSV, directory))
        .isInstanceOf(DamagedListException.class)
        .hasMessageContaining("different days");
  }

  @Test
  void ofacCsvThatBreaksOffSaysWhere() throws IOException {
    write("sdn.csv", WINDOWS, "1,\"KELM\",-0- ,\"X\"" + ",-0- ".repeat(8) + "\r\n2,\"ORV");

    read(ListFormat.OFAC_CSV, directory);

    assertThat(entries).hasSize(1);
    assertThat(skipped).containsExactly("sdn.csv row 2: too few columns");
  }

  @Test
  void ofacXmlIsReadWithWeakAliasesAndTheRestOfTheRecord() throws IOException {
    read(ListFormat.OFAC_XML, write("sdn.xml", StandardCharsets.UTF_8, ofacXml(2)));

    assertThat(entries).hasSize(2);
    Entry person = entries.getFirst();
    assertThat(person.names())
        .containsExactly(
            new ListedName("ZARKUNOV, Velimir", NameRole.PRIMARY),
            new ListedName("VELJA", NameRole.WEAK),
            new ListedName("ORVAKOV", NameRole.FORMER));
    assertThat(person.gender()).isEqualTo(Gender.MALE);
    assertThat(person.identifiers()).containsExactly(new Identifier("Passport", "N123456", "RU"));
    assertThat(person.birthDates())
        .containsExactly(BirthDate.of(1955, 4, 28), BirthDate.between(1940, 1945));
    assertThat(entries.get(1).type()).isEqualTo(EntityType.VESSEL);
    assertThat(entries.get(1).countries()).containsExactly("PA");
  }

  @Test
  void ofacXmlWithFewerRecordsThanItAnnouncesIsRefused() throws IOException {
    Path file = write("sdn.xml", StandardCharsets.UTF_8, ofacXml(3));

    assertThatThrownBy(() -> read(ListFormat.OFAC_XML, file))
        .isInstanceOf(DamagedListException.class)
        .hasMessage("the file announces 3 records and has 2");
  }

  private static String ofacXml(int announced) {
    return """
        <?xml version="1.0"?>
        <sdnList xmlns="http://tempuri.org/sdnList.xsd">
          <publshInformation><Publish_Date>06/22/2026</Publish_Date><Record_Count>%d</Record_Count></publshInformation>
          <sdnEntry><uid>101</uid><firstName>Velimir</firstName><lastName>ZARKUNOV</lastName><sdnType>Individual</sdnType>
            <programList><program>ALPHA</program></programList>
            <idList><id><uid>1</uid><idType>Passport</idType><idNumber>N123456</idNumber><idCountry>Russia</idCountry></id>
              <id><uid>2</uid><idType>Gender</idType><idNumber>Male</idNumber></id></idList>
            <akaList><aka><uid>3</uid><type>a.k.a.</type><category>weak</category><lastName>"VELJA"</lastName></aka>
              <aka><uid>4</uid><type>f.k.a.</type><category>strong</category><lastName>ORVAKOV</lastName></aka></akaList>
            <dateOfBirthList><dateOfBirthItem><dateOfBirth>28 Apr 1955</dateOfBirth></dateOfBirthItem>
              <dateOfBirthItem><dateOfBirth>1940 to 1945</dateOfBirth></dateOfBirthItem></dateOfBirthList>
          </sdnEntry>
          <sdnEntry><uid>102</uid><lastName>ORVAK STAR</lastName><sdnType>Vessel</sdnType>
            <vesselInfo><vesselFlag>Panama</vesselFlag></vesselInfo></sdnEntry>
        </sdnList>
        """
        .formatted(announced);
  }

  @Test
  void euXmlKnowsStrongAndWeakNamesAndUnknownCountries() throws IOException {
    read(
        ListFormat.EU_XML,
        write(
            "eu.xml",
            StandardCharsets.UTF_8,
            """
        <export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-07-01">
          <sanctionEntity euReferenceNumber="EU.1.2" logicalId="13">
            <regulation programme="ABC"/>
            <subjectType code="person" classificationCode="P"/>
            <nameAlias wholeName="Velja" gender="" strong="false"/>
            <nameAlias firstName="Velimir" middleName="" lastName="Zarkunov" wholeName="" gender="M" strong="true"/>
            <nameAlias wholeName="Велимир Заркунов" gender="M" strong="true"/>
            <citizenship countryIso2Code="RU"/>
            <birthdate circa="false" birthdate="1955-04-28" year="1955" countryIso2Code="00"/>
            <birthdate circa="true" yearRangeFrom="1954" yearRangeTo="1956" countryIso2Code="00"/>
            <identification identificationTypeCode="passport" identificationTypeDescription="National passport" number="N123456" countryIso2Code="RU" knownFalse="false"/>
            <identification identificationTypeCode="passport" number="FALSE99" countryIso2Code="RU" knownFalse="true"/>
          </sanctionEntity>
          <sanctionEntity euReferenceNumber="" logicalId="14"><subjectType code="enterprise" classificationCode="E"/>
            <nameAlias wholeName="Orvak Trading House" strong="true"/></sanctionEntity>
          <sanctionEntity euReferenceNumber="EU.9.9" logicalId="15"><subjectType classificationCode="E"/></sanctionEntity>
        </export>
        """));

    assertThat(entries).extracting(Entry::id).containsExactly("EU.1.2", "14");
    assertThat(entries.getFirst().primaryName()).isEqualTo("Velimir Zarkunov");
    assertThat(entries.getFirst().names()).contains(new ListedName("Velja", NameRole.WEAK));
    assertThat(entries.getFirst().birthDates())
        .containsExactly(BirthDate.of(1955, 4, 28), BirthDate.between(1954, 1956).about());
    assertThat(entries.getFirst().countries()).containsExactly("RU");
    assertThat(entries.getFirst().identifiers())
        .containsExactly(new Identifier("National passport", "N123456", "RU"));
    assertThat(skipped).containsExactly("sanctionEntity 15: no usable name");
  }

  @Test
  void unXmlIsReadDespiteItsEmptyElements() throws IOException {
    read(
        ListFormat.UN_XML,
        write(
            "un.xml",
            StandardCharsets.UTF_8,
            """
        <CONSOLIDATED_LIST dateGenerated="2026-01-01">
          <INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>VELIMIR</FIRST_NAME><SECOND_NAME/><THIRD_NAME>ZARKUNOV</THIRD_NAME>
            <UN_LIST_TYPE>Orvak</UN_LIST_TYPE><REFERENCE_NUMBER>ORi.001</REFERENCE_NUMBER><GENDER>Male</GENDER>
            <NAME_ORIGINAL_SCRIPT>Велимир Заркунов</NAME_ORIGINAL_SCRIPT><NATIONALITY><VALUE>Iraq</VALUE></NATIONALITY>
            <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Velja</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS><INDIVIDUAL_ADDRESS><COUNTRY/></INDIVIDUAL_ADDRESS>
            <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1960</FROM_YEAR><TO_YEAR>1963</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
            <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1961</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
            <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>A77665</NUMBER><ISSUING_COUNTRY>Iraq</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>
            <INDIVIDUAL_DOCUMENT/></INDIVIDUAL></INDIVIDUALS>
          <ENTITIES><ENTITY><DATAID>2</DATAID><FIRST_NAME>ORVAK FOUNDATION</FIRST_NAME><REFERENCE_NUMBER>ORe.002</REFERENCE_NUMBER>
            <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>KELM FOUNDATION</ALIAS_NAME></ENTITY_ALIAS></ENTITY></ENTITIES>
        </CONSOLIDATED_LIST>
        """));

    assertThat(entries).extracting(Entry::id).containsExactly("ORi.001", "ORe.002");
    assertThat(entries.getFirst().names())
        .containsExactly(
            new ListedName("VELIMIR ZARKUNOV", NameRole.PRIMARY),
            new ListedName("Велимир Заркунов", NameRole.ALIAS),
            new ListedName("Velja", NameRole.WEAK));
    assertThat(entries.getFirst().birthDates())
        .containsExactly(BirthDate.between(1960, 1963), BirthDate.of(1961, 0, 0).about());
    assertThat(entries.getFirst().identifiers())
        .containsExactly(new Identifier("Passport", "A77665", "IQ"));
    assertThat(entries.get(1).names()).contains(new ListedName("KELM FOUNDATION", NameRole.FORMER));
  }

  @Test
  void ukCsvRowsOfOneIdAreOneEntry() throws IOException {
    read(
        ListFormat.UK_CSV,
        write(
            "uk.csv",
            StandardCharsets.UTF_8,
            """
        Report Date: 01-Feb-2026
        Last Updated,Unique ID,Name 6,Name 1,Name 2,Name type,Alias strength,Name non-latin script,Designation Type,Regime Name,Address Country,D.O.B,Nationality(/ies),Gender,Passport number,IMO number
        01/02/2026,ORV0001,Zarkunov,Velimir,Tassov,Primary Name,,Заркунов,Individual,The Orvak Regulations,Russia,28/04/1955|dd/mm/1956,Russia|Syria,Male,N123456,
        01/02/2026,ORV0002,ORVAK STAR,,,Primary Name,,,Ship,The Orvak Regulations,,,,,,9187629
        01/02/2026,ORV0001,Sarkunoff,Velimir,,Alias,Low quality,,Individual,The Orvak Regulations,Cyprus,,,,,
        01/02/2026,,Nobody,,,Primary Name,,,Individual,,,,,,,
        """));

    assertThat(entries).extracting(Entry::id).containsExactly("ORV0001", "ORV0002");
    assertThat(entries.getFirst().names())
        .containsExactly(
            new ListedName("Velimir Tassov Zarkunov", NameRole.PRIMARY),
            new ListedName("Заркунов", NameRole.ALIAS),
            new ListedName("Velimir Sarkunoff", NameRole.WEAK));
    assertThat(entries.getFirst().birthDates())
        .containsExactly(BirthDate.of(1955, 4, 28), BirthDate.of(1956, 0, 0));
    assertThat(entries.getFirst().countries()).containsExactlyInAnyOrder("RU", "SY", "CY");
    assertThat(entries.get(1).type()).isEqualTo(EntityType.VESSEL);
    assertThat(skipped).containsExactly("line 6: no id");
  }

  @Test
  void ukXmlIsRead() throws IOException {
    read(
        ListFormat.UK_XML,
        write(
            "uk.xml",
            StandardCharsets.UTF_8,
            """
        <Designations><DateGenerated>2026-02-01</DateGenerated><Designation><UniqueID>ORV0001</UniqueID>
          <Names><Name><Name6>Zarkunov</Name6><Name1>Velimir</Name1><NameType>Primary Name</NameType></Name>
            <Name><Name6>Sarkunoff</Name6><NameType>Alias</NameType></Name></Names>
          <NonLatinNames><NonLatinName><NameNonLatinScript>Заркунов</NameNonLatinScript></NonLatinName></NonLatinNames>
          <RegimeName>The Orvak Regulations</RegimeName><IndividualEntityShip>Individual</IndividualEntityShip>
          <IndividualDetails><Individual><DOBs><DOB>dd/mm/1956</DOB></DOBs><Nationalities><Nationality>Russia</Nationality></Nationalities>
            <Genders><Gender>Male</Gender></Genders></Individual></IndividualDetails></Designation></Designations>
        """));

    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().names())
        .extracting(ListedName::text)
        .containsExactly("Velimir Zarkunov", "Sarkunoff", "Заркунов");
    assertThat(entries.getFirst().birthDates()).containsExactly(BirthDate.of(1956, 0, 0));
  }

  @Test
  void openSanctionsCsvUnpacksQuotedValuesInACell() throws IOException {
    read(
        ListFormat.OPENSANCTIONS_CSV,
        write(
            "targets.simple.csv",
            StandardCharsets.UTF_8,
            """
        "id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions"
        "Q1","Person","Velimir Zarkunov","Velja;""Zarkunov; Velimir""\","1955-04-28;1956","ru;sy","","N123456",""
        "Q2","Address","1 Orvak Street","","","","","",""
        "Q3","LegalEntity","Orvak House","","","pa","","",""
        """));

    assertThat(entries).extracting(Entry::id).containsExactly("Q1", "Q3");
    assertThat(entries.getFirst().names())
        .extracting(ListedName::text)
        .containsExactly("Velimir Zarkunov", "Velja", "Zarkunov; Velimir");
    assertThat(entries.getFirst().countries()).containsExactlyInAnyOrder("RU", "SY");
    assertThat(entries.get(1).type()).isEqualTo(EntityType.UNKNOWN);
    assertThat(leftOut).containsExactly("line 3: schema Address is not screened");
    assertThat(skipped).isEmpty();
  }

  @Test
  void openSanctionsJsonIsReadLineByLine() throws IOException {
    read(
        ListFormat.OPENSANCTIONS_JSON,
        write(
            "entities.ftm.json",
            StandardCharsets.UTF_8,
            """
        {"id":"Q1","caption":"x","schema":"Person","properties":{"name":["Velimir Zarkunov","V. Zarkunov"],"weakAlias":["Velja"],"birthDate":["1955-04-28"],"nationality":["ru"],"passportNumber":["N123456"],"odd":{"a":[1]}},"datasets":["d"],"target":true}
        {"id":"Q2","schema":"Person","properties":{"name":["Not A Target"]},"target":false}
        {"id":"Q3","schema":"Vessel","properties":{"name":["Orvak Star"],"imoNumber":["IMO9187629"]}}
        {"id":"Q4", broken

        """));

    assertThat(entries).extracting(Entry::id).containsExactly("Q1", "Q3");
    assertThat(entries.getFirst().names())
        .containsExactly(
            new ListedName("Velimir Zarkunov", NameRole.PRIMARY),
            new ListedName("V. Zarkunov", NameRole.ALIAS),
            new ListedName("Velja", NameRole.WEAK));
    assertThat(entries.get(1).identifiers().getFirst().normalized()).isEqualTo("9187629");
    assertThat(leftOut).containsExactly("line 2: not a target");
    assertThat(skipped).containsExactly("line 4: not a JSON object");
  }

  @Test
  void anotherCsvIsReadByAMappingOfItsColumns() throws IOException {
    ColumnMapping mapping =
        new ColumnMapping(
            ';',
            '|',
            EntityType.ORGANISATION,
            "Nro",
            "Nimi",
            "Muut nimet",
            "",
            "",
            "Maa",
            "",
            "Y-tunnus");
    Path file =
        write(
            "own.csv",
            StandardCharsets.UTF_8,
            """
            \uFEFFNro;Nimi;Muut nimet;Maa;Y-tunnus
            7;Orvak Oy;Kelm Oy|Velm Oy;Finland;2345678-1
            8;;;;
            """);

    read(new MappedCsv(mapping), file);

    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().id()).isEqualTo("7");
    assertThat(entries.getFirst().type()).isEqualTo(EntityType.ORGANISATION);
    assertThat(entries.getFirst().names()).hasSize(3);
    assertThat(entries.getFirst().countries()).containsExactly("FI");
    assertThat(skipped).containsExactly("line 3: no usable name");
  }

  @Test
  void xmlWithADocumentTypeIsRefused() throws IOException {
    Path secret = write("secret.txt", StandardCharsets.UTF_8, "SECRET");
    Path file =
        write(
            "evil.xml",
            StandardCharsets.UTF_8,
            "<!DOCTYPE export [<!ENTITY x SYSTEM \""
                + secret.toUri()
                + "\">]>"
                + "<export><sanctionEntity logicalId=\"1\"><nameAlias wholeName=\"a\"/>&x;</sanctionEntity></export>");

    assertThatThrownBy(() -> read(ListFormat.EU_XML, file))
        .isInstanceOf(DamagedListException.class);
    assertThat(entries).isEmpty();
  }

  @Test
  void xmlThatBreaksOffOrIsOfAnotherFormatIsRefused() throws IOException {
    Path broken =
        write("broken.xml", StandardCharsets.UTF_8, "<export><sanctionEntity logicalId=\"1\">");
    Path other =
        write("other.xml", StandardCharsets.UTF_8, "<html><body>Service unavailable</body></html>");

    assertThatThrownBy(() -> read(ListFormat.EU_XML, broken))
        .isInstanceOf(DamagedListException.class)
        .hasMessage("the XML breaks off or is broken");
    assertThatThrownBy(() -> read(ListFormat.EU_XML, other))
        .isInstanceOf(DamagedListException.class)
        .hasMessage("the XML begins with <html>, not with <export>");
  }

  @Test
  void everyFormatIsFoundByItsCode() {
    for (ListFormat format : ListFormat.values()) {
      assertThat(ListFormat.ofCode(format.code())).contains(format);
    }
    assertThat(ListFormat.ofCode("fax")).isEmpty();
  }

  private Path write(String name, Charset charset, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text, charset);
  }

  private void read(ListFormat format, Path source) throws IOException {
    read(format.reader(), source);
  }

  private void read(ListReader reader, Path source) throws IOException {
    reader.read(
        source,
        new EntrySink() {
          @Override
          public void accept(Entry entry) {
            entries.add(entry);
          }

          @Override
          public void skipped(String where, String why) {
            skipped.add(where + ": " + why);
          }

          @Override
          public void leftOut(String where, String why) {
            if (!why.equals("file is missing")) {
              leftOut.add(where + ": " + why);
            }
          }
        });
  }
}
