import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { answerReferral } from "@/domain/referral/answer";
import { answerByLink, readByLink } from "@/domain/referral/by-link";
import { confirmReferral } from "@/domain/referral/confirm";
import { readReferral } from "@/domain/referral/queries";
import { asShown, published, staff } from "@/domain/testing/fixtures";
import { whoOpened } from "@/domain/testing/referral-links";
import { referralScene, started } from "@/domain/testing/referral-scene";
import { AppError } from "@/lib/errors";
import { keepDraft } from "@/lib/forms/draft";
import type { Fields } from "@/lib/forms/fields";
import { ReferralErrors, referralForms } from "./referral-errors";
import type { Standing } from "./stands-now";

let scene: Awaited<ReturnType<typeof referralScene>>;
beforeAll(async () => {
  scene = await referralScene();
});

type Form = "referral" | "referral-answer" | "answer-report";

/** What the page says that answers a form which came too late, and what its forms hold. */
async function said(
  form: Form,
  fields: Fields,
  sending: Promise<unknown>,
  reading: () => Promise<Standing>,
) {
  const error = await sending.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw new Error("it was taken");
  const token = await keepDraft(form, { fields, issues: error.issues });
  const { back, forms } = await referralForms([form], token);
  if (!back) throw new Error("nothing comes back");
  const html = renderToStaticMarkup(<ReferralErrors referral={await reading()} form={back} />);
  const text = html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  return { text, left: forms.of(form).value("note") };
}

test("a late answer of a carrier is told what was answered before, and shows what was typed", async () => {
  const id = await scene.sent();
  const fields = { answer: "accepted", plannedEnd: "2027-07-15", note: "Kommt Montag." };
  const late = { ...(await asShown(id)), ...fields };
  await scene.answer(id, { answer: "declined", side: "carrier", reason: "noPlace" });
  const colleague = await staff("carrierEditor", published.carrier);
  const read = () => readReferral(scene.carrier, { id });
  const { text, left } = await said(
    "referral-answer",
    fields,
    answerReferral(colleague, late),
    read,
  );
  expect(text).toContain("Nicht gespeichert");
  expect(text).toMatch(/Zuletzt, 01\.12\.2026.*abgelehnt.*kein Platz frei.*\(Träger\)/);
  expect(text).toMatch(/Antwort: Angenommen/);
  expect(text).toContain("Bemerkung: Kommt Montag.");
  expect(text).not.toContain("Geplantes Ende");
  // Into the form for the next report it does not belong.
  expect(left).toBe("");
});

test("a late answer with a link is told the same, and hears no remark of others", async () => {
  const id = await scene.sent();
  const first = await whoOpened(id);
  const second = { ...first };
  const fields = { answer: "accepted", note: "Späte Antwort vom Kollegen" };
  const shown = await asShown(id);
  await answerByLink(first, { ...shown, answer: "noPlace", note: "Erst im Mai wieder." });
  const read = async () => {
    const { opened } = await readByLink(second, {});
    if (!opened) throw new Error("it is folded");
    return opened;
  };
  const late = answerByLink(second, { ...shown, ...fields });
  const { text } = await said("answer-report", fields, late, read);
  expect(text).toMatch(/abgelehnt.*\(Träger, über den Link\)/);
  expect(text).toContain("Bemerkung: Späte Antwort vom Kollegen");
  expect(JSON.stringify(await read())).not.toContain("Erst im Mai");
});

test("a no to a report that a colleague has confirmed meanwhile says who did, and keeps the remark", async () => {
  const id = await scene.accepted();
  await scene.answer(id, started);
  const fields = { agrees: "no", note: "Sie sagt, sie war nie dort." };
  const late = { ...(await asShown(id)), ...fields };
  const colleague = await staff("teilhabemanager");
  await scene.confirm(id, "yes");
  const read = () => readReferral(colleague, { id });
  const { text, left } = await said("referral", fields, confirmReferral(colleague, late), read);
  expect(text).toMatch(/bestätigt \(Teilhabemanagement, \S/);
  expect(text).toContain("Bestätigung: Stimmt nicht");
  expect(text).toContain("Bemerkung: Sie sagt, sie war nie dort.");
  expect(left).toBe("");
  expect(JSON.stringify((await readReferral(scene.carrier, { id })).events)).not.toMatch(/"by":"/);
});
