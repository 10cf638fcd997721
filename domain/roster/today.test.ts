import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { logContact } from "@/domain/contact/commands";
import { staff } from "@/domain/testing/fixtures";
import { contactForm, newEntry } from "@/domain/testing/roster";
import { readToday } from "@/domain/today/queries";
import { city } from "@/lib/city/city";
import { today } from "@/lib/clock";
import { addDays } from "@/lib/plain-date";

const caseworker = await staff("teilhabemanager");
const { daysAfterTalk } = city().outreach;

async function rowOf(id: string) {
  const lists = await readToday(caseworker, {});
  return [...lists.today, ...lists.thisWeek].find((row) => row.id === id);
}

test("who was spoken with and is undecided comes to Today once it is time to ask again", async () => {
  const id = await newEntry({ name: "Biniam Offen" });
  await logContact(caseworker, {
    ...contactForm(id, { result: "spoke" }),
    day: addDays(today(), -daysAfterTalk - 3),
  });
  expect(await rowOf(id)).toMatchObject({
    ...{ kind: "talkAgain", reason: "fällig seit 3 Tagen" },
    about: expect.stringContaining("nach dem Gespräch noch offen"),
  });
  await logContact(caseworker, contactForm(id, { result: "spoke" }));
  expect(await rowOf(id)).toBeUndefined();
});

test("whom no list names any more is one thing to do, however many they are", async () => {
  const longest = await newEntry({ name: "Lange Fort" }, gone(-20));
  expect(await rowOf(longest)).toMatchObject({ href: `/intern/roster/${longest}` });
  const other = await newEntry({ name: "Kurz Fort" }, gone(-3));
  expect(await rowOf(longest)).toMatchObject({
    ...{ kind: "outreachDecision", href: "/intern/roster/missing" },
    about: "Zielgruppe, stehen nicht mehr auf der Liste: bitte gemeinsam entscheiden",
    // Nobody is rung or written to about it.
    ...{ persons: 2, person: null, minutes: 6 },
  });
  expect(await rowOf(other)).toBeUndefined();
});

const gone = (days: number) => ({ missingSince: addDays(today(), days), listedBy: [] });

test("whom nobody can reach is to be decided about, and no try", async () => {
  const id = await newEntry({ name: "Ohne Weg", contact: null, details: {} });
  expect(await rowOf(id)).toMatchObject({
    kind: "outreachDecision",
    about: "Zielgruppe, Bitte entscheiden: weder Nummer noch Adresse bekannt",
  });
});
