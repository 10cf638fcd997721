import { describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { refusedFor } from "@/domain/testing/fixtures";
import { directions, locales } from "@/lib/i18n/locales";
import { plainDate } from "@/lib/plain-date";
import { composedText, subjectOf } from "./compose";
import { tellingWords } from "./telling";
import { templates, type ValueName, valuesOf, wordings } from "./templates";

const values = {
  day: plainDate.parse("2026-12-04"),
  time: "14:30",
  fromDay: plainDate.parse("2026-12-03"),
  fromTime: "09:15",
  place: "Musterplatz 1",
  names: "Jobcenter Beispielstadt und Frau Patin",
  stop: "Beispielplatz",
  offer: "deutsch-am-abend-a2-b1",
  things: ["cv", "photo"] as ("cv" | "photo")[],
  linkToken: "AAAAAAAAAAAAAAAAAAAAAA",
};
const none = {
  ...{ day: undefined, time: undefined, place: undefined, things: [] },
  ...{ fromDay: undefined, fromTime: undefined, names: undefined },
};
const nothing = { ...none, stop: undefined, offer: undefined, linkToken: values.linkToken };
const sender = "Petra Beispiel";
const shown: Partial<Record<ValueName, string>> = {
  ...{ time: "14:30", fromTime: "09:15", names: "Frau Patin", place: "Musterplatz 1" },
};

describe.each(locales)("in %s", (locale) => {
  test.each(templates)("%s is filled in and signed in both wordings", (template) => {
    for (const wording of wordings) {
      const text = composedText({ template, wording, ...values }, locale, sender);
      expect(text).not.toMatch(/[{}]|undefined/);
      expect(text).toContain(sender);
      for (const asked of valuesOf(template, wording)) {
        expect(text).toContain(shown[asked] ?? "");
      }
      if (template === "offer" && wording === "open")
        expect(text).toContain(`/${locale}/offers/deutsch-am-abend-a2-b1`);
    }
  });

  test.each(templates)("%s says nothing on a shared phone that could harm", (template) => {
    const discreet = { template, wording: "discreet" as const };
    const texts = [
      composedText({ ...discreet, ...values }, locale, sender),
      subjectOf(discreet, locale),
    ];
    for (const text of texts) for (const words of tellingWords) expect(text).not.toMatch(words);
  });

  test("a number or an address in a text from right to left is an island of its own", () => {
    const text = composedText({ template: "reminder", wording: "open", ...values }, locale, sender);
    expect(text.includes("\u206814:30\u2069")).toBe(directions[locale] === "rtl");
  });
});

test.each(templates)("%s is never sent with a hole in it", (template) => {
  for (const wording of wordings) {
    const write = () => composedText({ template, wording, ...nothing }, "de", sender);
    const issues = valuesOf(template, wording).map((field) => ({
      field,
      code: field === "things" ? "missingChoice" : "missing",
    }));
    if (issues.length === 0) expect(write()).toContain(sender);
    else expect(write).toThrow(expect.objectContaining({ issues }));
  }
});

test.each([
  [{ day: plainDate.parse("2026-11-30") }, "day", "dateInPast"],
  [{ time: "25:00" }, "time", "notATime"],
  [{ offer: "gibt-es-nicht" }, "offer", "unknownChoice"],
] as const)("is asked about %j", (change, field, code) => {
  const write = () =>
    composedText({ template: "reminder", wording: "open", ...values, ...change }, "ar", sender);
  expect(write).toThrow(expect.objectContaining(refusedFor(field, code)));
});

test.each([
  ["Ausländerbehörde, Rathaus", false],
  ["jobcenter BEISPIELALLEE, Beispielallee 20", false],
  ["Rathaus, Theodor-Beispiel-Platz 1", true],
])("on a shared phone the place %s may be named: %s", (place, allowed) => {
  const write = (wording: "open" | "discreet") =>
    composedText({ ...values, template: "directions", wording, place }, "ti", sender);
  expect(write("open")).toContain(place);
  if (allowed) expect(write("discreet")).toContain(place);
  else
    expect(() => write("discreet")).toThrow(
      expect.objectContaining(refusedFor("place", "tellingPlace")),
    );
});

test("the way to one's own page is in the text, and without a key there is no such text", () => {
  const write = (linkToken?: string) =>
    composedText({ template: "ownPage", wording: "discreet", ...nothing, linkToken }, "ti", sender);
  expect(write(values.linkToken)).toContain(`/ti/status/${values.linkToken}`);
  expect(() => write()).toThrow(expect.objectContaining(refusedFor("template", "noOwnPage")));
});

test.each(locales)("in %s an address stands alone, whatever surrounds it", (locale) => {
  const url = "https://video.example/runde";
  const written = (place: string) =>
    composedText({ ...values, template: "invitation", wording: "open", place }, locale, sender);
  for (const place of [url, `Videogespräch: ${url}.`]) {
    expect(written(place).split("\n")).toContain(url);
  }
  const page = composedText({ ...values, template: "ownPage", wording: "open" }, locale, sender);
  const lines = page.split("\n");
  expect(lines.some((line) => /^https?:\/\/\S+\/status\/A{22}$/.test(line))).toBe(true);
});
