package io.gatehouse.register.wire;

import io.gatehouse.register.Evidence;

/** A complete answer of a register. */
public record Reply(int status, Evidence evidence) {}
