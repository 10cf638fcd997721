import "server-only";
import { type Published, publishPending } from "@/domain/publication/commands";
import { reportError } from "@/lib/log";
import type { Notice } from "./notices";

const told: Record<Exclude<Published, "visible">, Notice> = {
  pending: "approved",
  failed: "notPublished",
};

/**
 * Publishes what has just been decided, and says what to tell: the decision stands whatever comes of it.
 * @param visible what to say once it can be seen
 */
export async function publishNow(visible: Notice = "published"): Promise<Notice> {
  try {
    const outcome = await publishPending();
    return outcome === "visible" ? visible : told[outcome];
  } catch (error) {
    reportError("publishing", error);
    return "approved";
  }
}
