import { expect, test } from "vitest";
import type { ChoiceWords } from "../../../choice-words";
import { typedIn } from "./section-form";

const choices: ChoiceWords = { of: () => [], weekday: () => "Mo", isList: () => false };
const kept = { "title-de": "Kurs", "summary-de": "Alt.", "body-de": "Text." };
const fields = {
  "title-de": "Kurs",
  "summary-de": "Ein langer neuer Satz.",
  "body-de": "Text.",
  opened: JSON.stringify(kept),
};

test("what was typed in a draft that was sent meanwhile can be read, and nothing else", () => {
  const typed = typedIn("text-de", { token: "t", fields, issues: [] }, kept, choices);
  expect(typed).toEqual([{ name: "summary-de", text: "Ein langer neuer Satz." }]);
  expect(typedIn("text-de", { fields: {}, issues: [] }, kept, choices)).toEqual([]);
});
