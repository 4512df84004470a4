/** The application of a company: its way from first contact to customer, by API and by link. */
@ApplicationModule
@NullMarked
package io.gatehouse.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
