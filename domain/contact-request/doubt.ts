import "server-only";
import type { StaffActor, Visitor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { changedOnce } from "@/domain/sent-before";
import { conflict, invalid } from "@/lib/errors";
import { openFor } from "@/lib/forms/opened-stamp";
import { takeTry } from "@/lib/rate-limit";
import { isDoubtful, manyRequestsLimit, tooManyRequestsLimit } from "./doubt-rules";
import { judgement } from "./schema";
import { submitContactRequest } from "./submit";
import { updateRequest } from "./update";

/**
 * Takes the contact form from the public. What looks as if a program had sent it is taken as well,
 * and marked for somebody to look at: a person who is quick, or behind a busy address, loses nothing.
 * @param client what tries from the same network are counted under
 * @throws AppError "invalid" with an issue a field, or tooManyAttempts, with all that was typed kept
 */
export async function takeContactForm(
  actor: Visitor,
  fields: Readonly<Record<string, unknown>>,
  client: string,
): Promise<{ readonly linkToken: string }> {
  if (!(await takeTry(tooManyRequestsLimit, client))) throw invalid("", "tooManyAttempts");
  const few = await takeTry(manyRequestsLimit, client);
  const doubtful = isDoubtful({
    trap: String(fields.homepage ?? ""),
    openForMs: openFor(String(fields.opened ?? ""), String(fields.submissionKey ?? "")),
    many: !few,
  });
  return submitContactRequest(actor, { ...fields, doubtful });
}

/**
 * Says of a doubtful request that a person wrote it, or deletes it altogether.
 * @throws AppError "invalid" (notNow) when it is not doubtful, "conflict" when another was first
 */
export const judgeRequest = command({
  action: "contactRequest.judge",
  input: judgement,
  target: (tx, { id }, _actor: StaffActor) => tx.contactRequest.findUnique({ where: { id } }),
  again: (seen) => (changedOnce(seen) ? { verdict: seen.input.verdict } : undefined),
  gone: ({ input: { verdict } }) => (verdict === "spam" ? { verdict } : undefined),
  run: async ({ tx, input: { id, version, verdict }, target }) => {
    if (!target.doubtful) throw invalid("", "notNow");
    if (verdict === "person") {
      await updateRequest(tx, { id, version }, { doubtful: false });
      return { verdict };
    }
    const { count } = await tx.contactRequest.deleteMany({ where: { id, version } });
    if (count === 0) throw conflict();
    return { verdict };
  },
  subject: ({ id }, judged) => ({ type: "contactRequest", ids: [id], detail: judged }),
});
