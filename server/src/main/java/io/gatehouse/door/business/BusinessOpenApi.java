package io.gatehouse.door.business;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says of this door beyond what its handlers declare. */
@Configuration(proxyBeanMethods = false)
@SuppressWarnings({"rawtypes", "unchecked"}) // the library's builder methods return raw schemas
class BusinessOpenApi {
  private static final String DOOR = "/{program}/v1/";
  private static final String BASIC = "basicAuth";
  private static final String ERROR = "BusinessError";
  private static final List<String> OF_ONE_BUSINESS =
      List.of("get", "update", "put", "create", "confirm", "delete");

  @Bean
  OpenApiCustomizer businessDoorSchemas() {
    return api -> {
      api.getComponents()
          .addSecuritySchemes(
              BASIC, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
          .addSchemas(ERROR, error())
          .addSchemas("BusinessRequest", request(BusinessFields.ALL));
      api.getPaths()
          .forEach(
              (path, item) -> {
                if (path.startsWith(DOOR)) {
                  item.readOperations().forEach(operation -> describe(path, operation));
                }
              });
      bodies(api);
    };
  }

  private static Schema<?> error() {
    return object()
        .addProperty(
            "code",
            typed("integer").description("The status; its name where errors are set to be symbols"))
        .addProperty("description", typed("string"))
        .addProperty(
            "link", typed("string").format("uri").description("Opens what explains the error"))
        .required(List.of("code", "description", "link"));
  }

  private static void describe(String path, Operation operation) {
    operation.setSecurity(List.of(new SecurityRequirement().addList(BASIC)));
    operation.addParametersItem(parameter("program", "path", "Program, such as sg").required(true));
    if (ofOneBusiness(path, operation)) {
      operation.addParametersItem(
          parameter("X-Auth-User-ID", "header", "Id of the business").required(true));
    }
    ApiResponses responses = operation.getResponses();
    Arrays.stream(BusinessError.values())
        .map(BusinessError::status)
        .distinct()
        .sorted()
        .forEach(status -> responses.addApiResponse(Integer.toString(status), response(status)));
  }

  private static boolean ofOneBusiness(String path, Operation operation) {
    return path.startsWith(DOOR + "businesses")
        && !Objects.equals(operation.getOperationId(), "createBusiness")
        && OF_ONE_BUSINESS.stream().anyMatch(operation.getOperationId()::startsWith);
  }

  private static Parameter parameter(String name, String in, String description) {
    return new Parameter().name(name).in(in).description(description).schema(typed("string"));
  }

  private static ApiResponse response(int status) {
    String codes =
        Arrays.stream(BusinessError.values())
            .filter(error -> error.status() == status)
            .map(BusinessError::code)
            .distinct()
            .collect(Collectors.joining(", "));
    return new ApiResponse()
        .description(codes)
        .content(
            new Content()
                .addMediaType(
                    "application/json",
                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + ERROR))));
  }

  private static void bodies(OpenAPI api) {
    Schema<?> business = new Schema<>().$ref("#/components/schemas/BusinessRequest");
    var businesses = Objects.requireNonNull(api.getPaths().get(DOOR + "businesses"));
    businesses.getPost().setRequestBody(body(business, BusinessFields.example()));
    businesses.getPut().setRequestBody(body(business, Map.of("name", "Acme Trading Pte Ltd")));
    put(api, "users/{userId}", true, Map.of("state", "suspended | blocked"));
    put(api, "businesses/addresses/{type}", false, BusinessFields.ADDRESS);
    put(api, "businesses/authentications/statuses", false, BusinessFields.KYB_STATUS);
    Objects.requireNonNull(api.getPaths().get(DOOR + "businesses/authentications/documents"))
        .getPost()
        .setRequestBody(body(request(BusinessFields.DOCUMENT), Map.of()));
  }

  private static void put(OpenAPI api, String path, boolean delete, Map<String, String> fields) {
    var item = Objects.requireNonNull(api.getPaths().get(DOOR + path), path);
    RequestBody body = body(request(fields), Map.of());
    if (delete) {
      item.getDelete().setRequestBody(body.required(false));
    } else {
      item.getPut().setRequestBody(body);
    }
  }

  private static RequestBody body(Schema<?> schema, Map<String, Object> example) {
    MediaType type = new MediaType().schema(schema);
    MediaType json = new MediaType().schema(schema);
    if (!example.isEmpty()) {
      json.addExamples("example", new Example().value(new LinkedHashMap<>(example)));
    }
    return new RequestBody()
        .required(true)
        .content(
            new Content()
                .addMediaType("application/x-www-form-urlencoded", type)
                .addMediaType("application/json", json));
  }

  private static Schema<?> request(Map<String, String> fields) {
    Schema<?> request = object();
    fields.forEach(
        (name, description) ->
            request.addProperty(
                name,
                (name.equals("additional_details") ? object() : typed("string"))
                    .description(description)));
    return request;
  }

  private static Schema<Object> object() {
    return typed("object");
  }

  private static Schema<Object> typed(String type) {
    return new Schema<>().types(Set.of(type));
  }
}
