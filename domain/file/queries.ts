import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { query } from "@/domain/query";
import { unseal, unsealBytes } from "@/lib/crypto/sealed";
import { columns } from "./columns";
import { type FileKind, fileKinds } from "./small-file";

const head = {
  ...{ id: true, kind: true, size: true, titleSealed: true, addedAt: true },
  addedBy: { select: { displayName: true } },
} as const;

/** The files of a case file's person, newest first, without what is in them. */
export const listFiles = query({
  action: "file.list",
  target: (tx, { caseFileId }: { caseFileId: string }, _actor: StaffActor) =>
    tx.caseFile.findUnique({
      where: { id: caseFileId },
      select: {
        id: true,
        person: {
          select: {
            files: { where: { removedAt: null }, select: head, orderBy: { addedAt: "desc" } },
          },
        },
      },
    }),
  present: ({ person }) =>
    person.files.map(({ id, size, titleSealed, addedAt, addedBy, kind }) => ({
      ...{ id, size, addedAt, kind: kindOf(kind) },
      title: unseal(columns.title, id, titleSealed),
      addedBy: addedBy.displayName,
    })),
  subject: ({ id, person }) => ({
    type: "caseFile",
    ids: person.files.map((file) => file.id),
    caseFileId: id,
  }),
});

type Asked = { readonly caseFileId: string; readonly id: string };

/** One file with what is in it; opening it is an entry of its own in the log. */
export const openFile = query({
  action: "file.read",
  target: async (tx, { caseFileId, id }: Asked, _actor: StaffActor) => {
    const row = await tx.personFile.findFirst({
      where: { id, removedAt: null, person: { caseFiles: { some: { id: caseFileId } } } },
    });
    return row && { row, caseFileId };
  },
  present: ({ row }) => ({
    ...fileKinds[kindOf(row.kind)],
    bytes: unsealBytes(columns.bytes, row.id, row.bytesSealed),
  }),
  subject: ({ row, caseFileId }) => ({ type: "caseFile", ids: [row.id], caseFileId }),
});

function kindOf(kind: string): FileKind {
  return kind === "pdf" ? "pdf" : "picture";
}
