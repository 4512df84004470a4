/**
 * What all pages for people share: the frame around them, their language, their look, the headers
 * that keep them private, and the pages that tell of errors.
 */
@ApplicationModule
@NullMarked
package io.gatehouse.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
