import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command, parseInput } from "@/domain/command";
import { isMade } from "@/domain/made-once";
import { now } from "@/lib/clock";
import { seal, sealBytes } from "@/lib/crypto/sealed";
import { conflict, invalid } from "@/lib/errors";
import { formKey, requiredText } from "@/lib/form-fields";
import { columns } from "./columns";
import { type FileKind, fileKinds, smallFile } from "./small-file";

/** So many files of a person are kept at once. */
const mostFiles = 30;

const title = requiredText(120);
const kinds = Object.keys(fileKinds) as [FileKind, ...FileKind[]];

const store = command({
  action: "file.add",
  input: z.object({
    caseFileId: z.uuid(),
    key: z.uuid(),
    title,
    kind: z.enum(kinds),
    bytes: z.instanceof(Uint8Array),
  }),
  target: (tx, { caseFileId }, _actor: StaffActor) =>
    tx.caseFile.findUnique({ where: { id: caseFileId }, select: { id: true, personId: true } }),
  newIn: ({ id }) => id,
  run: async ({ tx, actor, input, target: { personId } }) => {
    const { key: id } = input;
    const find = (where: { id: string }) =>
      tx.personFile.findUnique({ where, omit: { bytesSealed: true } });
    if (await isMade(tx, id, find, (made) => made.personId === personId)) return { id };
    const count = await tx.personFile.count({ where: { personId, removedAt: null } });
    if (count >= mostFiles) throw invalid("file", "tooManyFiles");
    await tx.personFile.create({
      data: {
        ...{ id, personId, kind: input.kind, size: input.bytes.length },
        titleSealed: seal(columns.title, id, input.title),
        bytesSealed: sealBytes(columns.bytes, id, input.bytes),
        ...{ addedAt: now(), addedById: actor.userId },
      },
    });
    return { id };
  },
  subject: ({ id: caseFileId }, added) => ({
    type: "caseFile",
    ids: added ? [added.id] : [],
    caseFileId,
  }),
});

const typed = z.object({
  key: formKey(),
  title,
  file: z.base64({ error: "missingFile" }).min(1, "emptyFile"),
});

/**
 * Keeps a small file about a person, encrypted.
 * @param fields `title`, and `file` in base64
 * @throws AppError "invalid": no title, no file, an empty one, one too many, or what {@link smallFile}
 *   refuses
 */
export async function addFile(
  actor: StaffActor,
  caseFileId: string,
  fields: unknown,
): Promise<{ id: string }> {
  const { key, title: name, file } = parseInput(typed, fields);
  const small = await smallFile(Buffer.from(file, "base64"));
  return store(actor, { caseFileId, key, title: name, ...small });
}

/** Deletes a file for good; that it was there, and what it was called, stays in the timeline. */
export const removeFile = command({
  action: "file.remove",
  input: z.object({ caseFileId: z.uuid(), id: z.uuid() }),
  target: async (tx, { caseFileId, id }, _actor: StaffActor) => {
    const row = await tx.personFile.findFirst({
      where: { id, removedAt: null, person: { caseFiles: { some: { id: caseFileId } } } },
      select: { id: true },
    });
    return row && { id, caseFileId };
  },
  gone: () => ({}),
  run: async ({ tx, actor, target: { id } }) => {
    const { count } = await tx.personFile.updateMany({
      where: { id, removedAt: null },
      data: { bytesSealed: new Uint8Array(), removedAt: now(), removedById: actor.userId },
    });
    if (count === 0) throw conflict();
    return {};
  },
  subject: ({ id, caseFileId }) => ({ type: "caseFile", ids: [id], caseFileId }),
});
