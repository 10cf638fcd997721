import { expect, test } from "vitest";
import { notFound, staff } from "@/domain/testing/fixtures";
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
