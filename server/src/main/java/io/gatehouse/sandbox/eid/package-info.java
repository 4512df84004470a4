/**
 * A national e-ID as the sandbox plays it: an OpenID provider of its own, below {@code
 * /sandbox/eid}, for the people of the simulated registers. {@code docs/sandbox.md} tells how to be
 * one of them.
 */
@NullMarked
package io.gatehouse.sandbox.eid;

import org.jspecify.annotations.NullMarked;
