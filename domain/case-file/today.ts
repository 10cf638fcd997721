import "server-only";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import type { Task } from "@/domain/today-task";
import { berlinDate } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";

/**
 * Case files that a colleague has handed over and that nobody has said to have seen. What came at once is
 * one thing to do. One that rests beside another is with whoever has the other.
 */
export async function handedOverTasks(tx: Tx): Promise<Task[]> {
  const files = await tx.caseFile.findMany({
    where: {
      handedOverAt: { not: null },
      owner: { role: "teilhabemanager", disabledAt: null },
    },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, ownerId: true, personId: true, handedOverAt: true },
      formerOwner: { select: { displayName: true } },
      person: { select: { caseFiles: { ...caseFileOfNow, select: { id: true } } } },
    },
  });
  const standing = files.filter(({ id, person }) => person.caseFiles[0]?.id === id);
  const together = Map.groupBy(
    standing,
    ({ ownerId, handedOverAt }) => `${ownerId} ${handedOverAt?.getTime()}`,
  );
  return [...together.values()].flatMap(taskOf);
}

type File = {
  readonly id: string;
  readonly ownerId: string;
  readonly personId: string;
  readonly handedOverAt: Date | null;
  readonly formerOwner: { readonly displayName: string } | null;
};

function taskOf([first, ...others]: readonly File[]): Task[] {
  if (!first?.handedOverAt) return [];
  const { id, ownerId, personId, formerOwner } = first;
  const day = berlinDate(first.handedOverAt);
  const list = `/intern/case-files?owner=${ownerId}&handedOver=new`;
  return [
    {
      ...{ kind: "handedOver", id, dueOn: day, since: day, dueAt: null },
      // There is nothing that two could change at once.
      version: 0,
      who: { personId },
      ...(others.length > 0 && { persons: others.length + 1 }),
      about: `${others.length > 0 ? "Fallakten" : "Fallakte"}, bisher bei ${formerOwner?.displayName ?? "jemand anderem"}`,
      href: others.length > 0 ? list : `/intern/case-files/${id}`,
    },
  ];
}
