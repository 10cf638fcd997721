import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/plain-date";
import { type CalendarEntry, icalText } from "./ical";

const entry: CalendarEntry = {
  id: "kurs-start@teilhabe.example",
  title: "Beginn: Deutsch",
  date: plainDate.parse("2027-03-01"),
  description: "Angaben des Trägers.",
  url: "https://teilhabe.example/de/offers/kurs",
  asOf: plainDate.parse("2026-11-16"),
};

/** The properties of the one entry, unfolded and unescaped. */
function read(patch: Partial<CalendarEntry>): Map<string, string> {
  const text = icalText({ name: "Termine", locale: "de", entries: [{ ...entry, ...patch }] });
  const lines = text.replaceAll("\r\n ", "").split("\r\n");
  const inside = lines.slice(lines.indexOf("BEGIN:VEVENT") + 1, lines.indexOf("END:VEVENT"));
  return new Map(
    inside.map((line) => {
      const [name = "", ...value] = line.split(":");
      const plain = value
        .join(":")
        .replace(/\\([\\;,nN])/g, (_all, mark: string) =>
          mark.toLowerCase() === "n" ? "\n" : mark,
        );
      return [name, plain];
    }),
  );
}

test("one that was moved replaces the former one in a calendar that counts", () => {
  expect(read({}).get("SEQUENCE")).toBe("0");
  expect(read({ sequence: 2 }).get("SEQUENCE")).toBe("2");
});

test("what does not take place any more is taken out of a calendar", () => {
  const text = icalText({ name: "Termine", locale: "de", entries: [entry], off: true });
  expect(text).toContain("METHOD:CANCEL\r\n");
  expect(text).toContain("STATUS:CANCELLED\r\n");
  const planned = icalText({ name: "Termine", locale: "de", entries: [entry] });
  expect(planned).toContain("METHOD:PUBLISH\r\n");
  expect(planned).not.toContain("STATUS");
});

describe("an entry is at", () => {
  test.each([
    ["a winter evening", "2027-03-01", "18:00", "20:15", "20270301T170000Z", "20270301T191500Z"],
    ["a summer morning", "2027-06-15", "08:30", "09:15", "20270615T063000Z", "20270615T071500Z"],
    [
      "before the clocks go forward",
      "2027-03-27",
      "10:00",
      "11:00",
      "20270327T090000Z",
      "20270327T100000Z",
    ],
    [
      "after the clocks went forward",
      "2027-03-28",
      "10:00",
      "11:00",
      "20270328T080000Z",
      "20270328T090000Z",
    ],
    [
      "after the clocks went back",
      "2027-10-31",
      "10:00",
      "11:00",
      "20271031T090000Z",
      "20271031T100000Z",
    ],
    ["a time without an end", "2027-03-01", "18:00", undefined, "20270301T170000Z", undefined],
  ])("%s", (_what, date, from, to, start, end) => {
    const found = read({ date: plainDate.parse(date), from, to });
    expect(found.get("DTSTART")).toBe(start);
    expect(found.get("DTEND")).toBe(end);
  });

  test("a whole day, which takes nobody's time", () => {
    const found = read({});
    expect(found.get("DTSTART;VALUE=DATE")).toBe("20270301");
    expect(found.get("TRANSP")).toBe("TRANSPARENT");
  });
});

test("an entry has a name that stays, the day it was known, its address and its place", () => {
  const found = read({ location: "Beispielstraße 12, 42853 Remscheid" });
  expect(found.get("UID")).toBe(entry.id);
  expect(found.get("DTSTAMP")).toBe("20261116T000000Z");
  expect(found.get("URL;VALUE=URI")).toBe(entry.url);
  expect(found.get("LOCATION")).toBe("Beispielstraße 12, 42853 Remscheid");
});

test("any text comes back as it was, in lines of at most 75 bytes that end as they must", () => {
  const letters = fc.constantFrom(..."aß,;:\\\"'#\n الأمትግ😀".split(""), "😀", "BEGIN:VEVENT");
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 300 }), (typed) => {
      const title = typed.toWellFormed();
      const text = icalText({ name: title, locale: "ti", entries: [{ ...entry, title }] });
      expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
      const lines = text.split("\r\n");
      expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
      expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
      expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
      expect(read({ title }).get("SUMMARY") ?? "").toBe(title.replace(/\n+/g, " "));
      expect(read({ description: title }).get("DESCRIPTION") ?? "").toBe(title);
    }),
  );
});

test("a calendar without entries is one all the same", () => {
  const text = icalText({ name: "Termine", locale: "de", entries: [] });
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*END:VCALENDAR\r\n$/);
});
