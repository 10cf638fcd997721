import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { formState } from "../../issue-sentence";
import { Overtaken } from "./overtaken";

const labels = { outcome: "Ergebnis", outcomeNote: "Notiz", day: "Neuer Tag", time: "Uhrzeit" };

test("whoever settles an appointment second reads what became of it, and what they had said", () => {
  const fields = { outcome: "kept", outcomeNote: "45 Minuten gesprochen." };
  const form = formState({ fields, issues: [{ field: "", code: "notNow" }] }, labels);
  const appointment = {
    state: "missed",
    movedToId: null,
    settledBy: "Petra Beispiel",
    settledAt: new Date("2026-12-01T09:00:00Z"),
  } as const;
  const html = renderToStaticMarkup(<Overtaken {...{ appointment, form, labels }} />);
  const text = html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  expect(text).toContain("(01.12.2026, 10:00, Petra Beispiel)");
  expect(text).toContain("Ergebnis: Gekommen");
  expect(text).toContain("Notiz: 45 Minuten gesprochen.");
});
