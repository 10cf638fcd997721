import { expect, test } from "vitest";
import { spokenLanguageOf, writtenLanguageOf } from "./language-of";

/** What they say, what the list says, what was chosen to read: spoken with, written to. */
test.each([
  ["ti", "ar", "de", "ti", "de"],
  [null, "ku", "ar", "ku", "ar"],
  [null, null, "fa-AF", "fa-AF", "fa-AF"],
  [null, null, "de", "de", "de"],
  [null, "ar", null, "ar", "ar"],
  ["ti", "ar", null, "ti", "ti"],
  [null, "ku", null, "ku", "de"],
  ["en", null, null, "en", "de"],
  [null, "fa", null, "fa", "fa-AF"],
  [null, null, null, null, "de"],
  [null, "klingon", null, null, "de"],
] as const)(
  "says %s, listed %s, chosen %s: spoken with in %s, written to in %s",
  (speaksIn, listed, chosen, spoken, written) => {
    expect(spokenLanguageOf({ speaksIn, listed, chosen })).toBe(spoken);
    expect(writtenLanguageOf({ speaksIn, listed, chosen })).toBe(written);
  },
);
