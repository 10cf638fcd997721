import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { blindIndex, normalCode } from "@/lib/crypto/tokens";
import { invalid } from "@/lib/errors";
import { requiredText } from "@/lib/form-fields";

/** Purpose under which codes are indexed. */
export const codeIndex = "contact-request-code";

/**
 * Finds the request of somebody who names their code, on the telephone or at the door.
 * @throws AppError "invalid" (unknownCode) where no request has it
 */
export const findByCode = command({
  action: "contactRequest.find",
  input: z.object({ code: requiredText(40) }),
  target: async (_tx, _input, _actor: StaffActor) => ({}),
  run: async ({ tx, input }) => {
    const codeHash = blindIndex(codeIndex, normalCode(input.code));
    const found = await tx.contactRequest.findUnique({ where: { codeHash }, select: { id: true } });
    if (!found) throw invalid("code", "unknownCode");
    return found;
  },
  subject: (_target, result) => ({ type: "contactRequest", ids: result ? [result.id] : [] }),
});
