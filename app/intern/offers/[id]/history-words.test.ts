import { expect, test } from "vitest";
import { historyWords } from "./history-words";

const version = { isNew: false, changed: [], fields: {}, renamedFrom: null } as const;

test.each([
  [{ isNew: true }, "Zum ersten Mal veröffentlicht"],
  [{}, "Geprüft: alles stimmt noch"],
  [{ changed: ["start", "cost"] as const }, "Geändert: Erster Tag, Kosten in Euro"],
  [{ changed: ["lifecycle"] as const, fields: { lifecycle: "paused" } }, "Pausiert"],
  [{ changed: ["lifecycle"] as const, fields: { lifecycle: "ended" } }, "Beendet"],
  [{ changed: ["lifecycle"] as const }, "Läuft wieder"],
  [{ changed: ["start", "lifecycle"] as const }, "Läuft wieder; geändert: Erster Tag"],
  [{ renamedFrom: "alter-kurs" }, "Neue Adresse, vorher: alter-kurs"],
])("%j reads %j", (known, words) => {
  expect(historyWords({ ...version, ...known })).toBe(words);
});
