import { expect, test } from "vitest";
import { withdrawWithConferences } from "@/domain/case-file/withdrawing";
import { asShown, newDraft, published } from "@/domain/testing/fixtures";
import { referralScene } from "@/domain/testing/referral-scene";
import { matchCaseFile } from "./queries";

const { caseworker, caseFileId, running, read } = await referralScene();

const shown = async () => (await matchCaseFile(caseworker, { caseFileId })).offers;
const referred = async () => {
  const offers = await shown();
  const here = offers.filter((offer) => offer.referred);
  const verdicts = new Set(here.map(({ match }) => match.verdict));
  // What fits otherwise comes before it.
  const alike = offers.filter(({ match }) => verdicts.has(match.verdict));
  expect(alike.slice(alike.length - here.length)).toEqual(here);
  return here.map(({ slug, referred: to }) => ({ slug, ...to }));
};

test("an offer to which somebody is referred says so, and comes after the others", async () => {
  expect(await referred()).toEqual([]);
  const id = await running();
  expect(await referred()).toEqual([{ slug: published.offer, id, state: "started" }]);
  // Another one that is being prepared does not hide that they take part.
  const draft = await newDraft(caseworker, caseFileId);
  expect(await referred()).toEqual([{ slug: published.offer, id, state: "started" }]);
  await withdrawWithConferences(caseworker, {
    ...{ ...(await asShown(id)), to: "enteredInError", why: "Verwechselt" },
  });
  expect((await read(id)).state).toBe("enteredInError");
  expect(await referred()).toEqual([{ slug: published.offer, id: draft, state: "draft" }]);
});
