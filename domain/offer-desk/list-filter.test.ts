import { expect, test } from "vitest";
import { addDays, plainDate } from "@/lib/plain-date";
import { chooseOffers, isTodo } from "./list-filter";

const today = plainDate.parse("2026-11-26");
type Offer = Parameters<typeof chooseOffers>[0][number];

const offer = (title: string, known: Partial<Offer> = {}): Offer => ({
  id: title,
  slug: "x",
  title,
  carrierSlug: "lernwerkstatt",
  carrierName: "Lernwerkstatt Beispielberg",
  standing: "onShow",
  start: undefined,
  end: undefined,
  rolling: true,
  validUntil: addDays(today, 200),
  lastChecked: today,
  check: { freshness: "fresh", asked: [], pausedByPortal: false },
  places: undefined,
  open: null,
  ...known,
});

const offers = [
  offer("Deutschkurs für Frauen"),
  offer("Schweißen", { carrierSlug: "musterwerk", carrierName: "Musterwerk Bergisch" }),
  offer("Läuft bald ab", { validUntil: addDays(today, 5) }),
  offer("Wird geprüft", { open: { id: "1", state: "submitted", idle: false } }),
  offer("Kam zurück", { open: { id: "2", state: "returned", idle: false } }),
  offer("Pausiert", { standing: "paused" }),
];
const all = { words: "", todo: false };
const titles = (filter: Partial<Parameters<typeof chooseOffers>[1]>) =>
  chooseOffers(offers, { ...all, ...filter }, today).map(({ title }) => title);

test("what somebody has to do something about comes first, the rest stays in its order", () => {
  expect(titles({})).toEqual([
    "Kam zurück",
    "Pausiert",
    "Läuft bald ab",
    "Deutschkurs für Frauen",
    "Schweißen",
    "Wird geprüft",
  ]);
  const todo = chooseOffers(offers, { ...all, todo: true }, today);
  expect(todo).toHaveLength(3);
  expect(todo.every(isTodo)).toBe(true);
});

test.each([
  [{ words: "kurs frauen" }, ["Deutschkurs für Frauen"]],
  [{ words: "schweissen" }, ["Schweißen"]],
  [{ words: "  FUER " }, ["Deutschkurs für Frauen"]],
  [{ words: "bergisch" }, ["Schweißen"]],
  [{ words: "kurs bergisch" }, []],
  [{ standing: "paused" }, ["Pausiert"]],
  [{ carrier: "musterwerk" }, ["Schweißen"]],
  [{ carrier: "musterwerk", words: "kurs" }, []],
] as const)("%j finds %j", (filter, found) => {
  expect(titles(filter)).toEqual(found);
});
