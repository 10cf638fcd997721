import "server-only";
import { z } from "zod";
import type { System } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { putIntoOutbox } from "@/domain/mail/outbox";
import { now } from "@/lib/clock";
import { db, type Tx } from "@/lib/db/client";
import { formatInstant } from "@/lib/i18n/format";
import { mailSettings } from "@/lib/mail/settings";
import { publicAddress } from "@/lib/public-address";

const hourMs = 3_600_000;
/** Between two notices; longer where programs alone may have sent what is new. */
const pauseMs = { usual: hourMs, doubtful: 24 * hourMs } as const;

const tell = command({
  action: "contactRequest.notify",
  input: z.object({}),
  target: async (_tx, _input, _actor: System) => ({}),
  run: async ({ tx }) => {
    // Two processes at once wait for each other here.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('request notice', 0))`;
    const news = await untold(tx);
    if (!news) return 0;
    const colleagues = await tx.user.findMany({
      where: { role: "teilhabemanager", disabledAt: null, passwordHash: { not: null } },
      select: { email: true },
    });
    for (const { email } of colleagues) await putIntoOutbox(tx, noticeMail(email, news));
    return colleagues.length;
  },
  subject: (_target, told = 0) => ({ type: "portal", ids: [], detail: { told } }),
});

/**
 * Writes the Teilhabemanager that there are new requests, where there is a mail server: how many,
 * and until when the first is promised an answer; no name, and at most once an hour.
 * @returns to how many people
 */
export async function tellOfNewRequests(actor: System): Promise<number> {
  // Asked each minute: the log is to say only what was told.
  if (!mailSettings() || !(await untold(db))) return 0;
  return tell(actor, {});
}

type News = { readonly count: number; readonly firstBy: Date };

/** What came since the last notice and was not dealt with yet; undefined: nothing, or it is too soon. */
async function untold(tx: Tx): Promise<News | undefined> {
  const last = await tx.mail.findFirst({
    where: { kind: "requestNotice" },
    orderBy: { createdAt: "desc" },
    select: { createdAt: true },
  });
  const since = last?.createdAt ?? new Date(0);
  const found = await tx.contactRequest.findMany({
    where: { state: "new", receivedAt: { gt: since } },
    orderBy: { answerBy: "asc" },
    select: { answerBy: true, doubtful: true },
  });
  const [first] = found;
  if (!first) return undefined;
  const pause = found.every(({ doubtful }) => doubtful) ? pauseMs.doubtful : pauseMs.usual;
  const tooSoon = now().getTime() - since.getTime() < pause;
  return tooSoon ? undefined : { count: found.length, firstBy: first.answerBy };
}

function noticeMail(recipient: string, { count, firstBy }: News) {
  const what = count === 1 ? "1 neue Anfrage" : `${count} neue Anfragen`;
  const wait = count === 1 ? "wartet" : "warten";
  return {
    kind: "requestNotice",
    recipient,
    subject: `${what} im Teilhabe-Portal`,
    text: [
      "Guten Tag,",
      "",
      `${what} ${wait} im Eingang. Eine Antwort ist zugesagt bis ${formatInstant(firstBy)}.`,
      "",
      publicAddress("/intern/inbox"),
      "",
      "Das Portal schreibt höchstens einmal in der Stunde.",
      "",
    ].join("\n"),
    expiresAt: new Date(now().getTime() + 24 * hourMs),
  } as const;
}
