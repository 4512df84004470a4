/** Who calls: partners, their programs, contracts, credentials and tokens. */
@ApplicationModule
@NullMarked
package io.gatehouse.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
