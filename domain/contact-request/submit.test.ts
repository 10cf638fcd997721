import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-22T09:00:00Z";
});

import { provePersonByLink, type StaffActor, visitor } from "@/domain/access/actor";
import {
  newRequest,
  published,
  refusedFor,
  requestForm,
  staff,
  theAdmin,
} from "@/domain/testing/fixtures";
import { prove } from "@/domain/testing/person-links";
import { db } from "@/lib/db/client";
import { moveContactRequest } from "./commands";
import { readContactRequest } from "./queries";
import { readStatus } from "./status";
import { submitContactRequest } from "./submit";

let caseworker: StaffActor;
beforeAll(async () => {
  await theAdmin();
  caseworker = await staff("teilhabemanager");
});
beforeEach(async () => {
  await db.contactRequest.deleteMany();
});

const send = (form: object) => submitContactRequest(visitor, form);
const count = () => db.contactRequest.count();
async function onlyOne() {
  const [row, ...others] = await db.contactRequest.findMany();
  expect(others).toEqual([]);
  return readContactRequest(caseworker, { id: row?.id ?? "" });
}

describe("one request it is, and the same confirmation,", () => {
  test("when the form is sent again", async () => {
    const form = requestForm();
    const first = await send(form);
    expect(await send(form)).toEqual(first);
    expect(await count()).toBe(1);
  });

  test("when it is sent twice at once", async () => {
    const form = requestForm();
    const [first, second] = await Promise.all([send(form), send(form)]);
    expect(second).toEqual(first);
    expect(await count()).toBe(1);
  });

  test("when it is sent five times at once", async () => {
    const form = requestForm();
    const sent = await Promise.all(Array.from({ length: 5 }, () => send(form)));
    expect(new Set(sent.map(({ linkToken }) => linkToken)).size).toBe(1);
    expect(await count()).toBe(1);
  });

  test("when the same text is typed into a new form", async () => {
    const first = await send(requestForm());
    expect(await send(requestForm())).toEqual(first);
    expect(await count()).toBe(1);
  });

  test("when the same text is sent in another language", async () => {
    await send(requestForm());
    await send(requestForm({ locale: "de" }));
    expect(await onlyOne()).toMatchObject({ locale: "de" });
  });

  test("when it is corrected before anybody has looked: what was corrected counts", async () => {
    const form = requestForm({ contact: "0176 040690 70" });
    const first = await send(form);
    expect(await send({ ...form, contact: "0176 040690 79" })).toEqual(first);
    expect(await onlyOne()).toMatchObject({ contact: "0176 040690 79" });
    expect(await send({ ...form, contact: "0176 040690 79", name: "Selam Neu" })).toEqual(first);
    expect(await onlyOne()).toMatchObject({ contact: "0176 040690 79", name: "Selam Neu" });
  });
});

test("somebody else who finds the form on a shared telephone replaces nothing", async () => {
  const form = requestForm({ name: "Selam Beispiel", contact: "0176 040690 70" });
  const first = await send(form);
  const second = await send({ ...form, name: "Amal Probe", contact: "0176 040690 71" });
  expect(second).not.toEqual(first);
  expect(await count()).toBe(2);
});

test.each(["______________________", "%%%%%%%%%%%%%%%%%%%%%%", "AbCdEfGhIjKlMnOpQr____"])(
  "a key that is made to find other people's requests (%s) finds none, even with a right name",
  async (submissionKey) => {
    const first = await send(requestForm({ submissionKey: "AbCdEfGhIjKlMnOpQrStUv" }));
    const second = await send(requestForm({ submissionKey, contact: "0176 040690 99" }));
    expect(second).not.toEqual(first);
    expect(await count()).toBe(2);
  },
);

test("a key with such letters still finds its own form", async () => {
  const form = requestForm({ submissionKey: "A_b_C_d_E_f_G_h_I_j_K_" });
  const row = await newRequest(form);
  await moveContactRequest(caseworker, { id: row.id, version: 0, event: "triage" });
  await send({ ...form, message: "Ich habe noch eine Frage." });
  await send({ ...form, message: "Ich habe noch zwei Fragen." });
  expect(await count()).toBe(2);
});

test("what is corrected again after that replaces the new one, as nobody has looked at it", async () => {
  const form = requestForm();
  const row = await newRequest(form);
  await moveContactRequest(caseworker, { id: row.id, version: 0, event: "triage" });
  await send({ ...form, message: "Ich habe noch eine Frage." });
  await send({ ...form, message: "Ich habe noch zwei Fragen." });
  expect(await count()).toBe(2);
});

describe("a new request it is", () => {
  test("when another text comes from another form", async () => {
    await send(requestForm());
    await send(requestForm({ message: "Etwas anderes." }));
    expect(await count()).toBe(2);
  });

  test("when it is corrected after somebody has moved the first", async () => {
    const form = requestForm();
    const row = await newRequest(form);
    await moveContactRequest(caseworker, { id: row.id, version: 0, event: "triage" });
    const second = await send({ ...form, message: "Ich habe noch eine Frage." });
    expect(await count()).toBe(2);
    const kept = await readContactRequest(caseworker, { id: row.id });
    expect(kept.message).toBe(form.message);
    expect(await send({ ...form, message: "Ich habe noch eine Frage." })).toEqual(second);
    expect(await count()).toBe(2);
  });

  test("when the same text comes from another form ten minutes later", async () => {
    const row = await newRequest();
    const receivedAt = new Date(row.receivedAt.getTime() - 10 * 60_000 - 1);
    await db.contactRequest.update({ where: { id: row.id }, data: { receivedAt } });
    await send(requestForm());
    expect(await count()).toBe(2);
  });
});

describe("an offer", () => {
  test("that is published goes along", async () => {
    await send(requestForm({ offer: published.offer }));
    expect(await onlyOne()).toMatchObject({ offerSlug: published.offer });
  });

  test.each(["no-such-offer", "../etc/passwd", "__proto__", "\u0000"])(
    "that is unknown (%s) is refused, and nothing is written",
    async (offer) => {
      await expect(send(requestForm({ offer }))).rejects.toMatchObject(
        refusedFor("offer", "unknownChoice"),
      );
      expect(await count()).toBe(0);
    },
  );

  test("may be left out", async () => {
    await send(requestForm({ offer: "" }));
    expect(await onlyOne()).toMatchObject({ offerSlug: null });
  });
});

test("nothing that was typed, and neither code nor link, can be read in the database", async () => {
  const { linkToken } = await send(requestForm({ contact: "0176 040690 77" }));
  const { code } = await onlyOne();
  const tables = await db.$queryRaw<{ row: string }[]>`
    SELECT to_jsonb(r)::text AS row FROM "ContactRequest" r
    UNION ALL SELECT to_jsonb(a)::text FROM "AuditEvent" a`;
  const everything = tables.map(({ row }) => row).join("\n");
  expect(everything).toContain('"channel": "phone"');
  for (const secret of ["Selam", "Geheimname", "040690", "Pfirsich", code, linkToken]) {
    expect(everything).not.toContain(secret);
  }
});

test("the confirmation shows the code and the promise, and no name", async () => {
  const { linkToken } = await send(requestForm());
  const shown = await readStatus(await prove(linkToken), {});
  expect(shown).toMatchObject({ channel: "phone", answerBy: new Date("2026-12-24T15:00:00Z") });
  expect(shown.keys?.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
  expect(JSON.stringify(shown)).not.toContain("Geheimname");
  expect(await provePersonByLink(`${linkToken}x`)).toBeUndefined();
});
