/** What differs by country, one file a country: numbers, postal codes, language, money. */
@ApplicationModule
@NullMarked
package io.gatehouse.country;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
