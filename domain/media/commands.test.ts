import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { system } from "@/domain/access/actor";
import { notFound } from "@/domain/testing/fixtures";
import { revisionDesk } from "@/domain/testing/revisions";
import { now } from "@/lib/clock";
import { smallPicture } from "@/lib/content/media-names";
import { db } from "@/lib/db/client";
import { takeFile } from "./commands";
import { forgetUnusedMedia } from "./forget";
import { readMedia } from "./queries";

let desk: Awaited<ReturnType<typeof revisionDesk>>;
let bytes: Uint8Array;
beforeAll(async () => {
  desk = await revisionDesk();
  bytes = await sharp({ create: { width: 90, height: 60, channels: 3, background: "#37a" } })
    .png()
    .toBuffer();
});

test("a file belongs to an offer, is asked for at its field, and goes when no form names it", async () => {
  const { id } = await desk.change();
  const picture = await takeFile(desk.editor, { id, kind: "picture", bytes });
  expect(await takeFile(desk.editor, { id, kind: "picture", bytes })).toBe(picture);
  await desk.save(id, "files", { picture });
  expect((await desk.read(id)).complaints).toMatchObject([{ field: "pictureAlt" }]);
  await desk.save(id, "files", { picture, pictureAlt: "Eine Klasse" });
  expect((await desk.read(id)).complaints).toEqual([]);

  const monthAgo = new Date(now().getTime() - 31 * 86_400_000);
  await db.media.updateMany({ data: { createdAt: monthAgo } });
  await forgetUnusedMedia(system);
  expect(await readMedia(smallPicture(picture))).toBeDefined();
  await desk.save(id, "files", {});
  await forgetUnusedMedia(system);
  expect(await readMedia(picture)).toBeUndefined();
});

test("another carrier adds nothing to it, and nobody reads by another name", async () => {
  const { id } = await desk.change();
  await expect(takeFile(desk.otherEditor, { id, kind: "picture", bytes })).rejects.toMatchObject(
    notFound,
  );
  expect(await readMedia("../secrets.json")).toBeUndefined();
});
