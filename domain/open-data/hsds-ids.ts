import { publicAddress } from "@/lib/public-address";
import { stableUuid, urlNamespace } from "@/lib/stable-uuid";

/**
 * The UUID of a thing in the open data: the same at every call and after every restart, and another
 * in another city's portal. `name` is the thing's path, such as "offer/<slug>".
 */
export function idOf(name: string): string {
  return stableUuid(publicAddress(`/api/hsds#${name}`), urlNamespace);
}
