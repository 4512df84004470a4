package io.gatehouse.identity;

/** Where a sandbox's own provider is, and how this server is known to it. */
public final class SimulatedProvider {
  /** The path of its issuer. */
  public static final String PATH = "/sandbox/eid";

  public static final String CLIENT_ID = "gatehouse";

  /** Published, like every credential of a sandbox. */
  public static final String CLIENT_SECRET = "sandbox";

  private SimulatedProvider() {}
}
