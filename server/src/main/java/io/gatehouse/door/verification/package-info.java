/**
 * The verification door: everything below {@code /api}. Translates the contract into verifications,
 * checklists and customers, and their outcomes back into the contract's words; decides nothing.
 */
@ApplicationModule(displayName = "Verification door")
@NullMarked
package io.gatehouse.door.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
