import "server-only";
import { z } from "zod";
import type { System } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { putIntoOutbox } from "@/domain/mail/outbox";
import { newReferralLink } from "@/domain/referral/link";
import { type Recipient, recipientOf } from "@/domain/referral/recipient";
import { city } from "@/lib/city/city";
import { berlinDate, now, today, wallClock } from "@/lib/clock";
import { db, type Tx } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";
import { loadOpen, type OpenReferral, statesWithOpen, type Whose } from "./load";
import { accountMail, linksMail, type OpenWithLink } from "./mail";
import { isDigestDue, isReminderDue } from "./rules";

/** Nobody is written to earlier in the day; by the wall clock in Berlin. */
const notBefore = "07:00";

const input = z.object({ of: z.enum(["carrier", "office"]), id: z.uuid() });

/**
 * Writes to a carrier or office what is open: everything once a week, or what nobody has answered
 * for too long. Asked again on the same day it writes nothing.
 * @returns about how many referrals
 */
const writeOpen = command({
  action: "referral.remind",
  input,
  target: async (tx, { of, id }, _actor: System) => {
    // Two processes at once wait for each other here.
    if (of === "office") {
      await tx.$executeRaw`SELECT id FROM "Office" WHERE id = ${id}::uuid FOR UPDATE`;
      const office = await tx.office.findUnique({ where: { id } });
      return office && { of, ...office };
    }
    await tx.$executeRaw`SELECT id FROM "Carrier" WHERE id = ${id}::uuid FOR UPDATE`;
    const carrier = await tx.carrier.findUnique({ where: { id } });
    return carrier && { of, ...carrier };
  },
  run: async ({ tx, target: { of, id, digestOn } }) => {
    const plan = city().referrals;
    const open = await loadOpen(tx, of === "office" ? { officeId: id } : { carrierId: id });
    const weekly = isDigestDue(today(), digestOn ? plainDate.parse(digestOn) : null, plan);
    const due = weekly ? open : open.filter((each) => isReminderDue(toldOf(each), today(), plan));
    const [first] = due;
    const recipient = first && (await recipientOf(tx, first.referral));
    if (!recipient?.mail) return 0;
    await write(tx, recipient.by, recipient.mail, due);
    const told = { id: { in: due.map(({ referral }) => referral.id) } };
    if (weekly) {
      await tx.referral.updateMany({ where: told, data: { toldOn: today() } });
      const data = { digestOn: today() };
      if (of === "office") await tx.office.update({ where: { id }, data });
      else await tx.carrier.update({ where: { id }, data });
    } else {
      const data = { toldOn: today(), reminders: { increment: 1 } };
      await tx.referral.updateMany({ where: told, data });
    }
    return due.length;
  },
  subject: ({ of, id }, referrals = 0) => ({ type: of, ids: [id], detail: { referrals } }),
});

function toldOf({ referral }: OpenReferral) {
  const { state, sentAt, toldOn, reminders } = referral;
  return {
    state,
    sentOn: berlinDate(sentAt),
    toldOn: toldOn ? plainDate.parse(toldOn) : null,
    reminders,
  };
}

async function write(
  tx: Tx,
  by: Recipient["by"],
  mail: string,
  due: readonly OpenReferral[],
): Promise<void> {
  if (by === "account") {
    await putIntoOutbox(tx, accountMail(mail, due));
    return;
  }
  const linked: (OpenWithLink & { linkId: string; expiresAt: Date })[] = [];
  for (const each of due) {
    const { token, id: linkId, expiresAt } = await newReferralLink(tx, each.referral);
    linked.push({ ...each, token, linkId, expiresAt });
  }
  const mailId = await putIntoOutbox(tx, linksMail(mail, linked));
  await tx.referralLink.updateMany({
    where: { id: { in: linked.map(({ linkId }) => linkId) } },
    data: { mailId },
  });
}

/** Writes to all whose turn it is. Can be done again and again, and by several processes at once. */
export async function writeToRecipients(actor: System): Promise<void> {
  if (wallClock(now()).time < notBefore) return;
  for (const whose of await recipients()) {
    if (!(await isDue(whose))) continue;
    const of = "officeId" in whose ? "office" : "carrier";
    await writeOpen(actor, { of, id: "officeId" in whose ? whose.officeId : whose.carrierId });
  }
}

/** All who have a referral that is not over. */
async function recipients(): Promise<Whose[]> {
  const where = { state: { in: statesWithOpen } };
  const [carriers, offices] = await Promise.all([
    db.referral.findMany({ where, distinct: ["carrierId"], select: { carrierId: true } }),
    db.referral.findMany({ where, distinct: ["officeId"], select: { officeId: true } }),
  ]);
  return [
    ...carriers.flatMap(({ carrierId }) => (carrierId ? [{ carrierId }] : [])),
    ...offices.flatMap(({ officeId }) => (officeId ? [{ officeId }] : [])),
  ];
}

/** Looks before anything is locked or written to the log: most of the time there is nothing. */
async function isDue(whose: Whose): Promise<boolean> {
  const plan = city().referrals;
  const row =
    "officeId" in whose
      ? await db.office.findUnique({ where: { id: whose.officeId }, select: { digestOn: true } })
      : await db.carrier.findUnique({ where: { id: whose.carrierId }, select: { digestOn: true } });
  const open = await loadOpen(db, whose);
  const [first] = open;
  if (!first || !(await recipientOf(db, first.referral)).mail) return false;
  const lastOn = row?.digestOn ? plainDate.parse(row.digestOn) : null;
  return (
    isDigestDue(today(), lastOn, plan) ||
    open.some((each) => isReminderDue(toldOf(each), today(), plan))
  );
}
