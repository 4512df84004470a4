package io.gatehouse.door.profile;

import io.gatehouse.door.profile.ProfileContract.Entry;
import io.gatehouse.requirement.Field;
import io.gatehouse.requirement.Kind;
import io.gatehouse.requirement.Need;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The OpenAPI of this door: the body's schema is made from the catalogue, with the documentation's
 * examples.
 */
@Configuration(proxyBeanMethods = false)
@SuppressWarnings({"rawtypes", "unchecked"}) // the library's builder methods return raw schemas
class ProfileOpenApi {
  private static final String BEARER = "bearerAuth";
  private static final String JSON = "application/json";

  @Bean
  OpenApiCustomizer profileDoorSchemas() {
    return api -> {
      api.getComponents()
          .addSecuritySchemes(
              BEARER,
              new SecurityScheme()
                  .type(SecurityScheme.Type.HTTP)
                  .scheme("bearer")
                  .bearerFormat("JWT"))
          .addSchemas("Profile", profile())
          .addSchemas("ProfileUser", user());
      createProfile(api);
      token(api);
    };
  }

  private static void createProfile(OpenAPI api) {
    Operation create = post(api, "/rest/profile/createprofile");
    create.setSecurity(List.of(new SecurityRequirement().addList(BEARER)));
    create.setRequestBody(
        new RequestBody()
            .description("Profile creation payload")
            .required(true)
            .content(json("#/components/schemas/Profile", examples())));
    create.setResponses(
        new ApiResponses()
            .addApiResponse(
                "200", response("Customer created successfully", "NewCustomerResultRest"))
            .addApiResponse(
                "201",
                response(
                    "Incomplete customer data added successfully.", "IncompleteCustomerResult"))
            .addApiResponse("400", response("Invalid request", "Error"))
            .addApiResponse(
                "401",
                response("Bearer token missing, malformed, expired or not signed by us", "Error"))
            .addApiResponse("403", response("Create customer contract not active", "Error"))
            .addApiResponse(
                "409", response("A request with this Idempotency-Key is still running", "Error"))
            .addApiResponse("413", response("Request body too large", "Error"))
            .addApiResponse(
                "422", response("This Idempotency-Key was used with another body", "Error")));
  }

  private static void token(OpenAPI api) {
    Schema<?> credentials =
        object()
            .addProperty("cid", text("Customer number", "1000011"))
            .addProperty("apicode", text("Secret", "password123"))
            .required(List.of("cid", "apicode"));
    Operation token = post(api, "/rest/token");
    token.setRequestBody(
        new RequestBody()
            .required(true)
            .content(new Content().addMediaType(JSON, new MediaType().schema(credentials))));
    token.setResponses(
        new ApiResponses()
            .addApiResponse("201", response("A token, valid for two hours", "Token"))
            .addApiResponse("400", response("Bad request", "AuthError")));
  }

  private static Operation post(OpenAPI api, String path) {
    return Objects.requireNonNull(api.getPaths().get(path), path).getPost();
  }

  private static ApiResponse response(String description, String schema) {
    return new ApiResponse()
        .description(description)
        .content(json("#/components/schemas/" + schema, Map.of()));
  }

  private static Content json(String schema, Map<String, Example> examples) {
    MediaType type = new MediaType().schema(new Schema<>().$ref(schema));
    examples.forEach(type::addExamples);
    return new Content().addMediaType(JSON, type);
  }

  private static Map<String, Example> examples() {
    Map<String, Object> minimal = new LinkedHashMap<>();
    minimal.put("customer_info", Map.of("business_id", "2077474-0"));
    minimal.put("contact_person", Map.of("email", "john.doe@example.com"));
    Map<String, Example> examples = new LinkedHashMap<>();
    examples.put(
        "minimal", new Example().summary("Two fields: the rest is asked by mail").value(minimal));
    examples.put("complete", new Example().summary("Every field").value(complete()));
    return examples;
  }

  private static Map<String, Object> complete() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("allowIncompleteData", true);
    ProfileContract.categories()
        .forEach((category, entries) -> body.put(category, exampleOf(entries)));
    body.put("users", List.of(exampleOf(ProfileContract.users())));
    return body;
  }

  private static Map<String, Object> exampleOf(List<Entry> entries) {
    Map<String, Object> example = new LinkedHashMap<>();
    entries.forEach(entry -> example.put(entry.tag(), entry.example()));
    return example;
  }

  private static Schema<?> profile() {
    Schema<?> profile =
        object()
            .description("Only customer_info.business_id and contact_person.email are mandatory.")
            .addProperty(
                "allowIncompleteData",
                new Schema<>()
                    .types(Set.of("boolean"))
                    .description(
                        "false: something missing is an error instead of a question to the contact person"));
    ProfileContract.categories()
        .forEach((category, entries) -> profile.addProperty(category, category(entries)));
    Schema<?> one = new Schema<>().$ref("#/components/schemas/ProfileUser");
    profile.addProperty(
        "users",
        new Schema<>()
            .description("The first becomes the first administrator; one object is understood too")
            .oneOf(List.of(array(one), one)));
    return profile.required(List.of("customer_info", "contact_person"));
  }

  private static Schema<?> user() {
    return category(ProfileContract.users());
  }

  private static Schema<?> category(List<Entry> entries) {
    Schema<?> category = object();
    List<String> required = new ArrayList<>();
    for (Entry entry : entries) {
      Schema<?> field = schema(entry.field().kind());
      field.description((entry.note() + " " + whenMissing(entry.field())).strip());
      field.setExample(entry.example());
      category.addProperty(entry.tag(), field);
      if (entry.field().need() instanceof Need.ToStart) {
        required.add(entry.tag());
      }
    }
    return required.isEmpty() ? category : category.required(required);
  }

  private static String whenMissing(Field field) {
    return switch (field.need()) {
      case Need.ToStart start -> "Mandatory.";
      case Need.ToFinish finish -> "If not given: onboarding wizard.";
      case Need.ToFinishIn(var markets) -> "If not given: onboarding wizard, in " + markets + ".";
      case Need.ToFinishWhen(Field other, var values) ->
          "If not given: onboarding wizard, when "
              + ProfileContract.path(other.path())
              + " is "
              + String.join(" or ", values.stream().sorted().toList())
              + ".";
      case Need.Optional optional -> "";
      case Need.OptionalIn(var markets) -> "Kept in " + markets.stream().sorted().toList() + ".";
      case Need.FromPartner partner -> "";
    };
  }

  private static Schema<?> schema(Kind kind) {
    return switch (kind) {
      case Kind.Text(int max) -> string().maxLength(max);
      case Kind.Email email -> string().format("email").maxLength(254);
      case Kind.Phone phone -> string().pattern("^\\+[1-9]\\d{6,14}$");
      case Kind.Website website -> string().maxLength(255);
      case Kind.WholeNumber(int min, int max) ->
          integer().minimum(BigDecimal.valueOf(min)).maximum(BigDecimal.valueOf(max));
      case Kind.Choice(var options, boolean numbered) ->
          numbered ? choice(options) : string()._enum(codes(options));
      case Kind.Choices(var options) ->
          new Schema<>().oneOf(List.of(array(numbers(options)), numbers(options)));
      case Kind.AccountTypeChoice(var options) -> choice(options);
      case Kind.CountryCode code -> string().minLength(2).maxLength(3);
      case Kind.PostalCode code -> string().maxLength(12);
      case Kind.BusinessId id -> string().minLength(1).maxLength(20);
      case Kind.VatNumber vat -> string().maxLength(20);
      case Kind.BankAccount account -> string().maxLength(34);
      case Kind.EInvoiceAddress address -> string().maxLength(60);
      case Kind.Operator operator -> string().maxLength(60);
      case Kind.PersonalCode code -> string().maxLength(20);
    };
  }

  /** A number or the text of it: the documentation uses both. */
  private static Schema<?> choice(List<Kind.Option> options) {
    List<String> texts =
        options.stream().flatMap(o -> Stream.of(o.alias(), o.code())).distinct().toList();
    return new Schema<>()
        .oneOf(List.of(numbers(options), string()._enum(List.<Object>copyOf(texts))));
  }

  private static Schema<?> numbers(List<Kind.Option> options) {
    return integer()
        ._enum(options.stream().<Object>map(option -> Integer.valueOf(option.alias())).toList());
  }

  private static List<Object> codes(List<Kind.Option> options) {
    return options.stream().<Object>map(Kind.Option::code).toList();
  }

  private static Schema<Object> string() {
    return typed("string");
  }

  private static Schema<Object> integer() {
    return typed("integer");
  }

  private static Schema<Object> object() {
    return typed("object");
  }

  private static Schema<?> array(Schema<?> items) {
    return typed("array").items(items);
  }

  private static Schema<?> text(String description, String example) {
    Schema<?> text = string().description(description);
    text.setExample(example);
    return text;
  }

  private static Schema<Object> typed(String type) {
    return new Schema<>().types(Set.of(type));
  }
}
