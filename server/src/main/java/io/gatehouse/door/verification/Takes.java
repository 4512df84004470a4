package io.gatehouse.door.verification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the body of a request looks like, for the OpenAPI document: a record of {@link Requests}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Takes {
  Class<?> value();

  /** Whether the body is a list of them. */
  boolean many() default false;

  /** Whether the body may be left out. */
  boolean optional() default false;
}
