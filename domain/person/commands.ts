import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { changedOnce } from "@/domain/sent-before";
import { city } from "@/lib/city/city";
import { today } from "@/lib/clock";
import { AppError, conflict, invalid } from "@/lib/errors";
import { recordChanges } from "./changes";
import { doubtsAbout } from "./doubts";
import { profileFrom } from "./from-form";
import { type Profile, profileOf, rowOf } from "./profile";
import { type ProfileForm, profileForm } from "./schema";

/**
 * Writes what is known of a person. `id` is the case file's. What may be a slip is asked about
 * (domain/person/doubts): it is taken once `confirmed` names it, and not asked again while it
 * stays as it is.
 * @throws AppError "invalid" (a birth date or test in the future, or a question that is not
 * answered), "conflict" when another was first
 */
export const updatePerson = command({
  action: "person.update",
  input: profileForm,
  target: (tx, { id }, _actor: StaffActor) =>
    tx.caseFile.findUnique({
      where: { id },
      select: { id: true, personId: true, person: true },
    }),
  again: ({ input, target: { id, person } }) =>
    changedOnce({ input, target: person }) ? { id } : undefined,
  newIn: ({ id }) => id,
  run: async ({ tx, actor, input, target }) => {
    if (input.birthDate && input.birthDate > today()) throw invalid("birthDate", "dateInFuture");
    if (input.germanTestedOn && input.germanTestedOn > today()) {
      throw invalid("germanTestedOn", "dateInFuture");
    }
    const { personId } = target;
    const before = profileOf(target.person);
    const after = profileFrom(input, answeredDoubts(input, before));
    const { count } = await tx.person.updateMany({
      where: { id: personId, version: input.version },
      data: { ...rowOf(personId, after), version: { increment: 1 } },
    });
    if (count === 0) throw conflict();
    const { userId } = actor;
    await recordChanges(tx, { personId, before, after, userId, occasion: "profile" });
    return { id: target.id };
  },
  subject: (target) => ({ type: "caseFile", ids: [target.id], caseFileId: target.id }),
});

/** The doubts that hold and have their yes, now or from before. */
function answeredDoubts(input: ProfileForm, before: Profile): string[] {
  const doubts = doubtsAbout(input, city().targetAge, today());
  const answered = [...(input.confirmed ?? []), ...(before.details.confirmed ?? [])];
  const open = doubts.filter(({ key }) => !answered.includes(key));
  if (open.length > 0) throw new AppError("invalid", open);
  return doubts.map(({ key }) => key);
}
