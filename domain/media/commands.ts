import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import type { FileField } from "@/domain/offer-revision/fields";
import { loadRevision } from "@/domain/offer-revision/load";
import { now } from "@/lib/clock";
import { cleanAudio } from "./audio";
import { cleanFlyer } from "./flyer";
import { cleanPicture, type MediaFile } from "./picture";

const store = command({
  action: "offerRevision.save",
  input: z.object({
    id: z.uuid(),
    files: z.array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) })),
  }),
  target: (tx, { id }, _actor: StaffActor) => loadRevision(tx, { id }),
  run: async ({ tx, input }) => {
    await tx.media.createMany({
      data: input.files.map(({ name, bytes }) => ({
        name,
        bytes: new Uint8Array(bytes),
        createdAt: now(),
      })),
      skipDuplicates: true,
    });
  },
  subject: ({ id }) => ({ type: "offerRevision", ids: [id] }),
});

const clean: Record<FileField, (bytes: Uint8Array) => Promise<readonly MediaFile[]>> = {
  picture: cleanPicture,
  flyer: async (bytes) => [await cleanFlyer(bytes)],
  audio: async (bytes) => [await cleanAudio(bytes)],
};

type Given = {
  /** Of the revision it is for. */
  readonly id: string;
  readonly kind: FileField;
  readonly bytes: Uint8Array;
};

/**
 * Takes a file for an offer: cleans it and keeps it under a name made of what is in it, so that the
 * same file is kept once.
 * @returns the name, for the offer's facts
 * @throws AppError "invalid" at the field: it is no such file, too large, or holds a program
 */
export async function takeFile(actor: StaffActor, { id, kind, bytes }: Given): Promise<string> {
  const files = await clean[kind](bytes);
  await store(actor, { id, files });
  return files[0]?.name ?? "";
}
