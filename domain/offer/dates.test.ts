import { describe, expect, test } from "vitest";
import { factsWith } from "@/domain/testing/fixtures";
import { plainDate } from "@/lib/plain-date";
import { comingDates, comingInformationDates } from "./dates";

type Patch = Parameters<typeof factsWith>[0];

// A Monday.
const start = "2027-03-01";
const told = (offer: Patch, today = "2027-01-10") =>
  comingDates(factsWith(offer), plainDate.parse(today)).map(({ kind, date, from, to }) =>
    [kind, date, from, to].filter(Boolean).join(" "),
  );
const session = (weekday: "mon" | "tue", from: string, to: string) => ({
  weekdays: [weekday],
  from,
  to,
});

describe("still to come of an offer", () => {
  test.each<[string, Patch, string[]]>([
    ["nothing where one may begin at any time", { when: { rolling: true } }, []],
    ["the first day", { when: { start } }, [`start ${start}`]],
    [
      "the first day with the times of its weekday",
      { when: { start, sessions: [session("mon", "18:00", "20:15")] } },
      [`start ${start} 18:00 20:15`],
    ],
    [
      "the first day with its earliest time",
      {
        when: {
          start,
          sessions: [session("mon", "18:00", "20:15"), session("mon", "09:00", "12:00")],
        },
      },
      [`start ${start} 09:00 12:00`],
    ],
    [
      "the whole first day where the lessons are on another weekday",
      { when: { start, sessions: [session("tue", "18:00", "20:15")] } },
      [`start ${start}`],
    ],
    [
      "all of it in order",
      {
        when: {
          start,
          deadline: "2027-02-20",
          informationDates: [
            { date: "2027-02-10", from: "18:00" },
            { date: "2027-02-10", from: "09:00", to: "10:00" },
            { date: "2027-01-20", from: "18:00", to: "19:00" },
          ],
        },
      },
      [
        "information 2027-01-20 18:00 19:00",
        "information 2027-02-10 09:00 10:00",
        "information 2027-02-10 18:00",
        "deadline 2027-02-20",
        `start ${start}`,
      ],
    ],
  ])("is %s", (_what, offer, expected) => {
    expect(told(offer)).toEqual(expected);
  });

  const dated: Patch = {
    when: {
      start,
      deadline: "2027-02-20",
      informationDates: [{ date: "2027-02-10", from: "18:00" }],
    },
  };
  test.each([
    ["2027-02-10", ["information", "deadline", "start"]],
    ["2027-02-11", ["deadline", "start"]],
    ["2027-02-21", ["start"]],
    [start, ["start"]],
    ["2027-03-02", []],
  ])("on %s is %j", (today, kinds) => {
    expect(told(dated, today).map((line) => line.split(" ")[0])).toEqual(kinds);
  });
});

test("information dates come in order and without those that have passed", () => {
  const facts = factsWith({
    when: {
      informationDates: [
        { date: "2027-02-10", from: "18:00" },
        { date: "2027-01-09", from: "18:00" },
        { date: "2027-01-10", from: "08:00" },
      ],
    },
  });
  const dates = comingInformationDates(facts, plainDate.parse("2027-01-10"));
  expect(dates.map(({ date }) => date)).toEqual(["2027-01-10", "2027-02-10"]);
});
