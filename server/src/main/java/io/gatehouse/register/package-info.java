/**
 * Official company registers: what they say about a company, and who may sign for it. One
 * sub-package a register; all of them speak through {@link io.gatehouse.register.Register}.
 */
@ApplicationModule(allowedDependencies = {"country", "platform"})
@NullMarked
package io.gatehouse.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
