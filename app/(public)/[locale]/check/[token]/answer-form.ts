import "server-only";
import { proveCarrierByLink } from "@/domain/access/actor";
import { answerByLink } from "@/domain/freshness/answer";
import { publishPending } from "@/domain/publication/commands";
import { formRoute } from "@/lib/forms/form-route";
import { reportError } from "@/lib/log";
import { type CheckParams, checkPage } from "./asked";

/** The one answer a link is good for. Where it holds no longer its page says so. */
export function answerForm(answer: "still" | "ended") {
  return formRoute<CheckParams, string>({
    form: "check",
    run: async (_fields, { token }) => {
      const actor = await proveCarrierByLink(token);
      if (!actor) return checkPage(token);
      await answerByLink(actor, { answer });
      // The answer stands, whatever comes of this: the next start publishes it at the latest.
      await publishPending().catch((error: unknown) => reportError("publishing", error));
      return `/de/check/done?answer=${answer}`;
    },
    done: (page) => page,
    retry: ({ token }) => checkPage(token),
  });
}
