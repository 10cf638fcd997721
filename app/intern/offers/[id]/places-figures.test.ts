import { expect, test } from "vitest";
import { comingWords, shownFigures } from "./places-figures";

type Offer = Parameters<typeof comingWords>[0];
const offer = (placesAtOnce: boolean, state: "submitted" | "draft" = "submitted") =>
  ({
    form: { placesFree: "7", placesTotal: "18" },
    comingFigures: { state, fields: { placesFree: "6", placesTotal: "18" } },
    placesAtOnce,
  }) as unknown as Offer;

test("who waits for a review counts on from what they have said last", () => {
  expect(shownFigures(offer(false))).toMatchObject({ placesFree: "6" });
  expect(comingWords(offer(false))).toBe("6 von 18 eingereicht, wird geprüft");
  expect(comingWords(offer(false, "draft"))).toContain("noch nicht gesendet");
});

test("who publishes at once counts from what is published", () => {
  expect(shownFigures(offer(true))).toMatchObject({ placesFree: "7" });
  expect(comingWords(offer(true))).toBeUndefined();
});
