import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import { blindIndex, normalCode } from "@/lib/crypto/tokens";
import { invalid } from "@/lib/errors";
import { requiredText } from "@/lib/form-fields";
import { codeIndex } from "./keys";

const wanted = {
  requestId: true,
  person: {
    select: { caseFiles: { ...caseFileOfNow, select: { id: true } } },
  },
} as const;

/**
 * Finds whose code it is that somebody names on the telephone or at the door: a request, or the case
 * file of a person who was handed a card.
 * @throws AppError "invalid" (unknownCode) where nobody has it
 */
export const findByCode = command({
  action: "personAccess.find",
  input: z.object({ code: requiredText(40) }),
  target: async (_tx, _input, _actor: StaffActor) => ({}),
  run: async ({ tx, input }) => {
    const codeHash = blindIndex(codeIndex, normalCode(input.code));
    const found = await tx.personAccess.findUnique({ where: { codeHash }, select: wanted });
    const caseFileId = found?.person?.caseFiles[0]?.id;
    if (found?.requestId) return { requestId: found.requestId };
    if (caseFileId) return { caseFileId };
    throw invalid("code", "unknownCode");
  },
  subject: (_target, found) => ({
    type: "personAccess",
    ids: found?.requestId ? [found.requestId] : [],
    caseFileId: found?.caseFileId,
  }),
});
