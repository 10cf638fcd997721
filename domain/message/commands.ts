import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command, type Further } from "@/domain/command";
import { noteMessageTry } from "@/domain/contact/message-try";
import { isMade } from "@/domain/made-once";
import { putIntoOutbox } from "@/domain/mail/outbox";
import { sendsMails } from "@/domain/mail/queries";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import { profileOf } from "@/domain/person/profile";
import { now } from "@/lib/clock";
import { seal } from "@/lib/crypto/sealed";
import { invalid } from "@/lib/errors";
import { columns } from "./columns";
import { subjectOf } from "./compose";
import { noteInput } from "./schema";
import { aboutOf, expiryOf, messageInstead, noteTold, stillHolds } from "./told";

const caseFiles = { ...caseFileOfNow, select: { id: true } } as const;

/**
 * Notes what somebody has sent from their own telephone, computer or as a letter; or has the city's
 * mail server send it. Noting the same message twice changes nothing. With whoever stands on the
 * roster and is not accompanied it is a try. What tells them of a conference or an appointment is noted
 * there, unless that is another by now, which is returned, with the message that tells what holds.
 * @throws AppError "invalid": notAMailAddress (medium) where none is known; overtaken where the city's mail
 *   server would send what does not hold any more
 */
export const noteMessage = command({
  action: "message.note",
  input: noteInput,
  target: (tx, { personId: id }, _actor: StaffActor) =>
    tx.person.findUnique({ where: { id, mergedIntoId: null }, include: { caseFiles } }),
  run: async ({ tx, actor, input, target: person }) => {
    const { key, template, locale, wording, medium, text } = input;
    const holds = await stillHolds(tx, person.id, input);
    const overtaken = holds === false;
    const find = (where: { id: string }) => tx.message.findUnique({ where });
    if (await isMade(tx, key, find, (made) => made.personId === person.id)) {
      const instead = overtaken ? await messageInstead(tx, person.id, input) : null;
      return { medium, overtaken, instead, further: [] };
    }
    let mailId: string | null = null;
    if (medium === "cityMail") {
      const { contact } = profileOf(person);
      if (contact?.channel !== "email" || !contact.value)
        throw invalid("medium", "notAMailAddress");
      // What somebody sent themselves is out; this is not, and would tell them of another hour.
      if (overtaken) throw invalid("", "overtaken");
      mailId = await putIntoOutbox(tx, {
        kind: "personMessage",
        recipient: contact.value,
        subject: subjectOf({ wording }, locale),
        text: `${text}\n`,
        ...expiryOf(person.id, input),
      });
    }
    await tx.message.create({
      data: {
        ...{ id: key, personId: person.id, template, locale, medium },
        ...{ sentAt: now(), sentById: actor.userId, mailId },
        ...(holds !== undefined && aboutOf(input)),
        textSealed: seal(columns.text, key, withoutKeys(text)),
      },
    });
    // Where no mail server is, nobody has got it before somebody sends it by hand.
    const waits = medium === "cityMail" && !sendsMails();
    const tells = holds !== undefined && !waits;
    const further: Further[] = tells ? await noteTold(tx, person.id, input, holds) : [];
    await noteMessageTry(tx, actor, {
      ...{ key, personId: person.id, language: locale },
      medium: medium === "letter" ? "letter" : "message",
    });
    const instead = overtaken ? await messageInstead(tx, person.id, input) : null;
    return { medium, overtaken, instead, further };
  },
  subject: ({ id, caseFiles: [file] }, noted) => ({
    type: "message",
    ids: [id],
    caseFileId: file?.id,
    ...(noted ? { detail: { medium: noted.medium } } : {}),
  }),
  further: ({ further }) => further,
});

/** What is kept shows that a link went out, and opens no page. */
function withoutKeys(text: string): string {
  return text.replace(/(\/status\/)[\w-]{22}/g, "$1…");
}
