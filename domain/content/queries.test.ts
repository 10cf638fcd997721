import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { system } from "@/domain/access/actor";
import { syncOffers } from "@/domain/offer/commands";
import { notFound, published, staff } from "@/domain/testing/fixtures";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { contentHealth } from "./queries";

test("the Teilhabemanager reads what is wrong in the content, and a carrier does not", async () => {
  const finding = { path: "content/offers/x/de.mdx", line: 3, column: 1, text: "fehlt" };
  await db.contentState.create({
    data: {
      id: 1,
      edition: "e",
      snapshot: Buffer.from("x"),
      findings: [finding],
      failure: null,
      refreshedAt: now(),
    },
  });
  const caseworker = await staff("teilhabemanager");
  expect(await contentHealth(caseworker, {})).toMatchObject({ findings: [finding], failure: null });
  await expect(contentHealth(await staff("lead"), {})).rejects.toMatchObject(notFound);
});

test("what was approved and refused is told until something later is published in its place", async () => {
  await syncOffers(system, {});
  const { id: offerId, carrierId } = await db.offer.findUniqueOrThrow({
    where: { slug: published.offer },
  });
  const caseworker = await staff("teilhabemanager");
  const offer = { place: `offers/${published.offer}`, offerId, carrierId };
  const publication = (state: "failed" | "done", message: string, about: object = offer) =>
    db.publication.create({
      data: {
        id: randomUUID(),
        ...{ place: "", carrierName: "Lernwerkstatt", files: [], state, message, ...about },
        error: state === "failed" ? "content/offers/x/de.mdx:3:1 fehlt" : null,
        createdAt: now(),
        finishedAt: now(),
      },
    });
  const refused = async () =>
    (await contentHealth(caseworker, {})).refused.map(({ message }) => message);
  await publication("failed", "first");
  await publication("failed", "second");
  expect(await refused()).toEqual(["second"]);
  await publication("done", "third");
  expect(await refused()).toEqual([]);
  await publication("failed", "fourth");
  expect(await refused()).toEqual(["fourth"]);
  await publication("failed", "a guide", { place: "guides/a" });
  await publication("done", "another guide", { place: "guides/b" });
  expect(await refused()).toEqual(["a guide", "fourth"]);
});
