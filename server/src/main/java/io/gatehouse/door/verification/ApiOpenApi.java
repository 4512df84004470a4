package io.gatehouse.door.verification;

import io.gatehouse.partner.User;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/**
 * What the OpenAPI document says of this door beyond what its handlers declare: what they take, who
 * may call, how lists are paged, what errors look like, and the contract's names of operations.
 */
@Configuration(proxyBeanMethods = false)
@SuppressWarnings({"rawtypes", "unchecked"}) // the library's builder methods return raw schemas
class ApiOpenApi {
  private static final String TOKEN = "tokenAuth";
  private static final String CUSTOMER = "Customer";
  private static final String DETAIL = "ErrorDetail";
  private static final String REFUSAL = "Refusal";
  private static final String PATCHED = "Patched";
  private static final String JSON = "application/json";

  /** Other doors stand below {@code /api/} too. */
  private static final Pattern OURS =
      Pattern.compile("/api/(onboarding|checklists-admin|users/|media/|customers/(\\{uuid}/)?$)");

  private static final Pattern COLLECTION = Pattern.compile("/api/([a-z-]+)/(\\{uuid}/)?");
  private static final Map<HttpMethod, String> ON_COLLECTIONS =
      Map.of(HttpMethod.GET, "list", HttpMethod.POST, "create");
  private static final Map<HttpMethod, String> ON_ONE =
      Map.of(
          HttpMethod.GET, "retrieve",
          HttpMethod.PUT, "update",
          HttpMethod.PATCH, "partial_update",
          HttpMethod.DELETE, "destroy");

  static {
    // An answer may be any JSON; what our library calls it is nobody's business.
    SpringDocUtils.getConfig()
        .replaceWithClass(JsonNode.class, Object.class)
        .addRequestWrapperToIgnore(User.class);
  }

  /** The bodies that handlers read by hand. */
  @Bean
  OperationCustomizer verificationDoorBodies() {
    return (operation, handler) -> {
      Takes takes = handler.getMethodAnnotation(Takes.class);
      if (takes != null) {
        Schema<?> one = reference(name(takes.value()));
        operation.setRequestBody(
            new RequestBody()
                .required(!takes.optional())
                .content(json(takes.many() ? typed("array").items(one) : one)));
      }
      return operation;
    };
  }

  @Bean
  OpenApiCustomizer verificationDoorSchemas() {
    return api -> {
      components(api.getComponents());
      api.getPaths()
          .forEach(
              (path, item) -> {
                if (OURS.matcher(path).lookingAt()) {
                  item.readOperationsMap().forEach((method, o) -> describe(path, method, o));
                  patched(api.getComponents(), item);
                  counted(item);
                  customers(path, item);
                }
              });
    };
  }

  private static void components(Components components) {
    components
        .addSecuritySchemes(
            TOKEN,
            new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name("Authorization")
                .description("Token <key>, or Bearer <JWT>"))
        .addSchemas(CUSTOMER, CustomerContract.schema())
        .addSchemas(
            DETAIL,
            typed("object").addProperty("detail", typed("string")).required(List.of("detail")))
        .addSchemas(
            REFUSAL,
            new Schema<>()
                .description(
                    "An object with detail; an object of fields with lists of texts, non_field_errors for what"
                        + " is wrong with the whole; a list of texts, of an action that cannot be done now; or a"
                        + " list of such objects, as long as the list that was sent"));
    for (Class<?> body : Requests.class.getDeclaredClasses()) {
      ModelConverters.getInstance(true)
          .readAll(new AnnotatedType(body))
          .forEach(components::addSchemas);
    }
  }

  private static void describe(String path, HttpMethod method, Operation operation) {
    named(path, method).ifPresent(operation::setOperationId);
    if (operation.getParameters() != null) {
      operation.getParameters().stream()
          .filter(parameter -> parameter.getIn().equals("path"))
          .filter(parameter -> !parameter.getName().equals("code"))
          .forEach(parameter -> parameter.getSchema().format("uuid"));
    }
    operation.setSecurity(List.of(new SecurityRequirement().addList(TOKEN)));
    ApiResponses responses = operation.getResponses();
    error(responses, "400", "The request is not understood, or cannot be done now", REFUSAL);
    error(responses, "401", "No token, or one that is not valid", DETAIL);
    error(responses, "403", "Not permitted to this user", DETAIL);
    error(responses, "404", "Not found among what this user may see", DETAIL);
    if (operation.getRequestBody() != null) {
      error(responses, "413", "The body is too large", DETAIL);
    }
    if (operation.getOperationId().endsWith("_list")) {
      paged(operation);
    }
  }

  /** The contract names the usual operations by collection and verb. */
  private static Optional<String> named(String path, HttpMethod method) {
    Matcher collection = COLLECTION.matcher(path);
    if (!collection.matches()) {
      return Optional.empty();
    }
    String verb = (collection.group(2) == null ? ON_COLLECTIONS : ON_ONE).get(method);
    return Optional.ofNullable(verb)
        .map(found -> collection.group(1).replace('-', '_') + "_" + found);
  }

  private static void error(ApiResponses responses, String status, String text, String schema) {
    responses.addApiResponse(
        status, new ApiResponse().description(text).content(json(reference(schema))));
  }

  private static void paged(Operation list) {
    list.addParametersItem(page("page", "From 1"));
    list.addParametersItem(page("page_size", "10 unless told, at most 300"));
    ApiResponse page = Objects.requireNonNull(list.getResponses().get("200"));
    page.addHeaderObject(
        "X-Result-Count",
        new Header().description("How many there are on all pages").schema(typed("integer")));
    page.addHeaderObject(
        "Link",
        new Header()
            .description("Addresses of the first, previous, next and last page")
            .schema(typed("string")));
  }

  private static Parameter page(String name, String text) {
    return new Parameter().in("query").name(name).description(text).schema(typed("integer"));
  }

  /** A PATCH takes what the PUT beside it takes, and demands nothing of it. */
  private static void patched(Components components, PathItem item) {
    if (item.getPatch() == null) {
      return;
    }
    MediaType whole = Objects.requireNonNull(item.getPut().getRequestBody().getContent().get(JSON));
    String name = whole.getSchema().get$ref().replaceFirst(".*/", "");
    Schema<?> put = Objects.requireNonNull(components.getSchemas().get(name));
    Schema<?> patch = typed("object");
    patch.setProperties(put.getProperties());
    components.addSchemas(PATCHED + name, patch);
    item.getPatch().setRequestBody(new RequestBody().content(json(reference(PATCHED + name))));
  }

  /** HEAD of a list tells how many there are, and nothing else. */
  private static void counted(PathItem item) {
    Operation list = item.getGet();
    if (list == null || !list.getOperationId().endsWith("_list")) {
      return;
    }
    ApiResponses responses = new ApiResponses();
    list.getResponses()
        .forEach(
            (status, response) ->
                responses.addApiResponse(
                    status,
                    new ApiResponse()
                        .description(response.getDescription())
                        .headers(response.getHeaders())));
    item.setHead(
        new Operation()
            .operationId(list.getOperationId().replaceFirst("_list$", "_count"))
            .summary("Get the number of items in the collection")
            .tags(list.getTags())
            .security(list.getSecurity())
            .parameters(new ArrayList<>(list.getParameters()))
            .responses(responses));
  }

  private static void customers(String path, PathItem item) {
    if (path.endsWith("/create_customer/")) {
      put(item.getPost(), "201", reference(CUSTOMER));
    } else if (path.equals("/api/customers/{uuid}/")) {
      put(item.getGet(), "200", reference(CUSTOMER));
    } else if (path.equals("/api/customers/")) {
      put(item.getGet(), "200", typed("array").items(reference(CUSTOMER)));
    }
  }

  private static void put(Operation operation, String status, Schema schema) {
    Objects.requireNonNull(operation.getResponses().get(status)).setContent(json(schema));
  }

  private static Schema typed(String type) {
    return new Schema<>().types(Set.of(type));
  }

  private static Schema<?> reference(String schema) {
    return new Schema<>().$ref("#/components/schemas/" + schema);
  }

  private static Content json(Schema schema) {
    return new Content().addMediaType(JSON, new MediaType().schema(schema));
  }

  private static String name(Class<?> body) {
    return body.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class).name();
  }
}
