/**
 * Simulated registers: invented companies, told in the registers' own wire formats, so that the
 * same clients run as in production. {@code docs/sandbox-registers.md} lists them.
 */
@NullMarked
package io.gatehouse.sandbox.register;

import org.jspecify.annotations.NullMarked;
