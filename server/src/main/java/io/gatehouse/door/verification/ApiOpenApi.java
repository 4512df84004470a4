package io.gatehouse.door.verification;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** What the OpenAPI document says of this door beyond what its handlers declare. */
@Configuration(proxyBeanMethods = false)
@SuppressWarnings({"rawtypes", "unchecked"}) // the library's builder methods return raw schemas
class ApiOpenApi {
  private static final String TOKEN = "tokenAuth";
  private static final String CUSTOMER = "Customer";
  private static final Map<String, String> ERRORS =
      Map.of(
          "400", "The request is not understood, or cannot be done now",
          "401", "No token, or one that is not valid",
          "403", "Not permitted to this user",
          "404", "Not found among what this user may see");

  static {
    // An answer may be any JSON; what our library calls it is nobody's business.
    SpringDocUtils.getConfig().replaceWithClass(JsonNode.class, Object.class);
  }

  @Bean
  OpenApiCustomizer verificationDoorSchemas() {
    return api -> {
      api.getComponents()
          .addSecuritySchemes(
              TOKEN,
              new SecurityScheme()
                  .type(SecurityScheme.Type.APIKEY)
                  .in(SecurityScheme.In.HEADER)
                  .name("Authorization")
                  .description("Token <key>, or Bearer <JWT>"))
          .addSchemas(CUSTOMER, CustomerContract.schema());
      api.getPaths()
          .forEach(
              (path, item) -> {
                if (path.startsWith("/api/")) {
                  item.readOperations().forEach(ApiOpenApi::describe);
                  customers(path, item);
                }
              });
    };
  }

  private static void describe(Operation operation) {
    operation.setSecurity(List.of(new SecurityRequirement().addList(TOKEN)));
    ApiResponses responses = operation.getResponses();
    ERRORS.forEach(
        (status, text) -> responses.putIfAbsent(status, new ApiResponse().description(text)));
  }

  private static void customers(String path, PathItem item) {
    Schema<?> one = new Schema<>().$ref("#/components/schemas/" + CUSTOMER);
    if (path.endsWith("/create_customer/")) {
      put(item.getPost(), "201", one);
    } else if (path.equals("/api/customers/{uuid}/")) {
      put(item.getGet(), "200", one);
    } else if (path.equals("/api/customers/")) {
      put(item.getGet(), "200", new Schema<>().type("array").items(one));
    }
  }

  private static void put(Operation operation, String status, Schema schema) {
    ApiResponse response =
        new ApiResponse()
            .description("Done")
            .content(
                new Content().addMediaType("application/json", new MediaType().schema(schema)));
    operation.getResponses().addApiResponse(status, response);
  }
}
