package io.gatehouse.door.verification;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the OpenAPI document what this door's records say: null is only where the record says so,
 * and of an answer every field is always there.
 */
@Component
@SuppressWarnings({"rawtypes", "unchecked"}) // the library's builder methods return raw schemas
class RecordSchemas implements ModelConverter {

  @Override
  public @Nullable Schema resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    Class<?> record = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
    if (resolved != null
        && record.isRecord()
        && record.getPackage().equals(RecordSchemas.class.getPackage())) {
      named(record, context).ifPresent(schema -> describe(schema, record));
    }
    return resolved;
  }

  private static Optional<Schema> named(Class<?> record, ModelConverterContext context) {
    var annotation = record.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
    String name = annotation == null ? record.getSimpleName() : annotation.name();
    return Optional.ofNullable(context.getDefinedModels().get(name));
  }

  private static void describe(Schema schema, Class<?> record) {
    Map<String, Schema> properties = schema.getProperties();
    if (properties != null) {
      if (record.getEnclosingClass() != Requests.class) {
        schema.setRequired(new ArrayList<>(properties.keySet()));
      }
      nullable(record)
          .forEach(name -> properties.computeIfPresent(name, (n, field) -> orNull(field)));
    }
  }

  private static List<String> nullable(Class<?> record) {
    List<String> names = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        names.addAll(nullable(component.getType()));
      } else if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        JsonProperty name = component.getAccessor().getAnnotation(JsonProperty.class);
        names.add(name == null ? component.getName() : name.value());
      }
    }
    return names;
  }

  /** In OpenAPI 3.1 null is a type; where any JSON may stand, it is among it. */
  private static Schema orNull(Schema<?> field) {
    if (field.get$ref() != null) {
      return new Schema<>().anyOf(List.of(field, new Schema<>().types(Set.of("null"))));
    }
    if (field.getTypes() != null) {
      field.addType("null");
    }
    return field;
  }
}
