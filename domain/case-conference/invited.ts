import "server-only";
import { randomUUID } from "node:crypto";
import { publishedCarrier } from "@/domain/carrier/published";
import { firstEditor } from "@/domain/referral/recipient";
import { now } from "@/lib/clock";
import { sealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors";
import { columns } from "./columns";
import type { LoadedParticipant } from "./load";
import type { InvitedFields } from "./schema";

/** True where a form invites nobody. */
export function nobodyInvited({ carriers, offices, otherName }: InvitedFields): boolean {
  return carriers.length === 0 && offices.length === 0 && !otherName;
}

type Known = readonly Pick<LoadedParticipant, "carrierId" | "officeId">[];

/**
 * Notes who is invited, after those who are already. Their usual address is taken along.
 * @throws AppError "invalid": a carrier or office that is not there, or invited already; an address
 *   or a member of somebody without a name
 */
export async function writeParticipants(
  tx: Tx,
  conferenceId: string,
  known: Known,
  { carriers, offices, otherName, otherMember, otherMail }: InvitedFields,
): Promise<void> {
  if (!otherName && (otherMember || otherMail)) throw invalid("otherName", "missing");
  const rows: NewRow[] = [];
  for (const id of carriers) rows.push(await carrierRow(tx, id));
  for (const id of offices) rows.push(await officeRow(tx, id));
  if (otherName) rows.push({ name: otherName, member: otherMember, mail: otherMail });
  for (const [index, row] of rows.entries()) {
    if (row.carrierId && known.some(({ carrierId }) => carrierId === row.carrierId)) {
      throw invalid("carriers", "invitedTwice");
    }
    if (row.officeId && known.some(({ officeId }) => officeId === row.officeId)) {
      throw invalid("offices", "invitedTwice");
    }
    const id = randomUUID();
    const { mail, member, name, ...which } = row;
    await tx.conferenceParticipant.create({
      data: {
        ...{ id, conferenceId, position: known.length + index, listedAt: now(), ...which },
        nameSealed: sealOptional(columns.name, id, name),
        memberSealed: sealOptional(columns.member, id, member),
        mailSealed: sealOptional(columns.mail, id, mail),
      },
    });
  }
}

type NewRow = {
  readonly carrierId?: string;
  readonly officeId?: string;
  readonly name?: string;
  readonly member?: string | undefined;
  readonly mail: string | null | undefined;
};

async function carrierRow(tx: Tx, id: string): Promise<NewRow> {
  const row = await tx.carrier.findUnique({ where: { id } });
  if (row?.activity !== "active") throw invalid("carriers", "unknownChoice");
  const mail = publishedCarrier(row.slug)?.facts.mail ?? (await firstEditor(tx, id))?.email;
  return { carrierId: id, mail };
}

async function officeRow(tx: Tx, id: string): Promise<NewRow> {
  const row = await tx.office.findUnique({ where: { id } });
  if (row?.activity !== "active") throw invalid("offices", "unknownChoice");
  return { officeId: id, mail: row.mail };
}
