import { titleOf } from "../steps/content";
import { discardDraft, openOffer } from "../steps/offers";
import { signIn } from "../steps/staff";
import { expect, test } from "../steps/windows";

test("a draft that is deleted while somebody writes leaves them what they wrote", async ({
  desk,
}) => {
  const [first, second] = [await desk(), await desk({ javaScriptEnabled: false })];
  await signIn(first, "otherCarrier");
  await openOffer(first, titleOf("schweissen-grundkurs"));
  await first.getByRole("button", { name: "Angebot ändern" }).click();
  await signIn(second, "otherCarrier");
  await second.goto(first.url());
  await second.getByRole("link", { name: "Ändern: Text auf Deutsch" }).click();
  await second.getByLabel("Kurz gesagt").fill("Lange geschrieben.");
  await discardDraft(first);
  await second.getByRole("button", { name: "Speichern, zur Übersicht" }).click();
  await expect(second.getByRole("main")).toContainText("Der Entwurf ist nicht mehr da");
  await expect(second.getByLabel("Kurz gesagt")).toHaveValue("Lange geschrieben.");
});
