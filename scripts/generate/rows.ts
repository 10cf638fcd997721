import type { Tx } from "@/lib/db/client";

type Rows<Table extends keyof Tx> = Tx[Table] extends {
  createMany(args: { data: infer Data }): unknown;
}
  ? Exclude<Data, readonly unknown[]>[]
  : never;

/** What is made up, table by table, in the order in which one needs the other. */
export class MadeRows {
  readonly user: Rows<"user"> = [];
  readonly person: Rows<"person"> = [];
  readonly rosterEntry: Rows<"rosterEntry"> = [];
  readonly caseFile: Rows<"caseFile"> = [];
  readonly contactRequest: Rows<"contactRequest"> = [];
  readonly personAccess: Rows<"personAccess"> = [];
  readonly need: Rows<"need"> = [];
  readonly consent: Rows<"consent"> = [];
  readonly referral: Rows<"referral"> = [];
  readonly referralEvent: Rows<"referralEvent"> = [];
  readonly placement: Rows<"placement"> = [];
  readonly attendance: Rows<"attendance"> = [];
  readonly followUp: Rows<"followUp"> = [];
  readonly contact: Rows<"contact"> = [];
  readonly caseNote: Rows<"caseNote"> = [];
  readonly personChange: Rows<"personChange"> = [];
  readonly appointment: Rows<"appointment"> = [];
  readonly mail: Rows<"mail"> = [];
  readonly pageReport: Rows<"pageReport"> = [];
  readonly auditEvent: Rows<"auditEvent"> = [];

  /** What happened to people so far: each is a line of a timeline. */
  get events(): number {
    return (
      this.contactRequest.length +
      this.referralEvent.length +
      this.attendance.length +
      this.followUp.filter(({ state }) => state !== "planned").length +
      this.contact.length +
      this.caseNote.length +
      this.personChange.length +
      this.appointment.length
    );
  }
}

/** More would be more parameters than a statement of PostgreSQL takes. */
const atOnce = 1000;

/** Writes everything, in the caller's transaction. */
export async function writeRows(tx: Tx, made: MadeRows): Promise<void> {
  for (const [table, rows] of Object.entries(made)) {
    const { createMany } = tx[table as keyof MadeRows & keyof Tx] as unknown as {
      createMany(args: { data: unknown[] }): Promise<unknown>;
    };
    for (let from = 0; from < rows.length; from += atOnce) {
      await createMany({ data: rows.slice(from, from + atOnce) });
    }
  }
}
