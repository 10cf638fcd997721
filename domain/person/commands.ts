import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { today } from "@/lib/clock";
import { conflict, invalid } from "@/lib/errors";
import { recordChanges } from "./changes";
import { type Profile, profileOf, rowOf } from "./profile";
import { type ProfileForm, profileForm } from "./schema";

/**
 * Writes what is known of a person. `id` is the case file's.
 * @throws AppError "invalid" (a birth date or test in the future), "conflict" when another was first
 */
export const updatePerson = command({
  action: "person.update",
  input: profileForm,
  target: (tx, { id }, _actor: StaffActor) =>
    tx.caseFile.findUnique({
      where: { id },
      select: { id: true, personId: true, person: true },
    }),
  run: async ({ tx, actor, input, target }) => {
    if (input.birthDate && input.birthDate > today()) throw invalid("birthDate", "dateInFuture");
    if (input.germanTestedOn && input.germanTestedOn > today()) {
      throw invalid("germanTestedOn", "dateInFuture");
    }
    const { personId } = target;
    const before = profileOf(target.person);
    const after = profileFrom(input);
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

function profileFrom(form: ProfileForm): Profile {
  const {
    id: _id,
    version: _version,
    channel,
    contact,
    paper,
    paperValidUntil,
    workPermit,
    ...same
  } = form;
  return {
    ...same,
    contact: contact || channel === "visit" ? { channel, value: contact ?? "" } : null,
    residence: {
      ...(paper ? { paper } : {}),
      ...(paperValidUntil ? { validUntil: paperValidUntil } : {}),
      ...(workPermit ? { workPermit } : {}),
    },
  };
}
