import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { isMade } from "@/domain/made-once";
import { now } from "@/lib/clock";
import { type IssueCode, invalid } from "@/lib/errors";
import { choice, formKey, optionalText, phoneNumber, requiredText } from "@/lib/form-fields";

const code = (issue: IssueCode): IssueCode => issue;

/** Takes an office without login into the register, so that referrals can go there. */
export const addOffice = command({
  action: "office.manage",
  input: z.object({
    key: formKey(),
    name: requiredText(120),
    phone: optionalText(40).refine((text) => !text || phoneNumber(text), code("notAPhoneNumber")),
    mail: optionalText(120).refine(
      (text) => !text || z.email().safeParse(text).success,
      code("notAMailAddress"),
    ),
  }),
  target: async (_tx, _input, _actor: StaffActor) => ({}),
  run: async ({ tx, input }) => {
    const { key: id } = input;
    if (await isMade(tx, id, (where) => tx.office.findUnique({ where }))) return { id };
    const { name, phone, mail } = input;
    await tx.office.create({
      data: {
        id,
        name,
        phone: phone ?? null,
        mail: mail ?? null,
        activity: "active",
        createdAt: now(),
      },
    });
    return { id };
  },
  subject: (_target, result) => ({ type: "office", ids: result ? [result.id] : [] }),
});

/** Takes an office out of use, or back into it. Its past referrals stay. */
export const setOfficeActivity = command({
  action: "office.manage",
  input: z.object({ id: z.uuid(), activity: choice(["active", "inactive"]) }),
  target: (tx, { id }, _actor: StaffActor) => tx.office.findUnique({ where: { id } }),
  again: ({ input, target: { id, activity } }) =>
    activity === input.activity ? { id } : undefined,
  run: async ({ tx, input, target }) => {
    if (target.activity === input.activity) throw invalid("", "notNow");
    await tx.office.update({ where: { id: target.id }, data: { activity: input.activity } });
    return { id: target.id };
  },
  subject: (target) => ({ type: "office", ids: [target.id] }),
});
