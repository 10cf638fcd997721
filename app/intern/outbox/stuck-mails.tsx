import type { StaffActor } from "@/domain/access/actor";
import { countStuckMails, sendsMails } from "@/domain/mail/queries";

/** Says on the first page of the day that mails wait for somebody; nothing where none do. */
export async function StuckMails({ actor }: { actor: StaffActor }) {
  const count = await countStuckMails(actor);
  if (count === 0) return null;
  const mails = count === 1 ? "1 Mail" : `${count} Mails`;
  return (
    <p className="mt-2">
      <a className="inline-flex min-h-8 items-center" href="/intern/outbox">
        {sendsMails()
          ? `${mails} im Postausgang: nicht zustellbar`
          : `${mails} im Postausgang: bitte selbst verschicken`}
      </a>
    </p>
  );
}
