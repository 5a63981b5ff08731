import type { Scope } from "./operations.ts";

/** Who asks, as their token or key proves. */
export interface Principal {
  /** The tenant; everything that is asked is asked of this one. */
  readonly tenant: string;
  /** A person with a token, or a machine with a key. */
  readonly kind: "person" | "machine";
  /** The opaque id of the person, or that of the key. */
  readonly id: string;
  /** What the token or key may be used for. */
  readonly scopes: readonly Scope[];
  /** Capacities the organisation vouches for; none for a machine. */
  readonly capacities: readonly string[];
  /** The teams whose cases they work on. */
  readonly teams: readonly string[];
  /** The person on whose behalf a machine asks, and in what capacity; then only what that person may is answered. */
  readonly onBehalfOf?: { readonly person: string; readonly capacity: string };
}
