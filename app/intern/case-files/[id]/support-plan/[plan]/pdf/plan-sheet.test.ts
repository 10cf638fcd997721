import { expect, test } from "vitest";
import type { ShownPlan, ShownStep } from "@/domain/support-plan/present";
import { commonSteps, stepDoers } from "@/domain/support-plan/rules";
import { locales } from "@/lib/i18n/locales";
import { plainDate } from "@/lib/plain-date";
import { planPdf } from "@/lib/sheet/plan";
import type { Run } from "@/lib/sheet/runs";
import { planSheet } from "./plan-sheet";

const day = plainDate.parse("2026-12-01");
const made = new Date("2026-12-01T09:00:00Z");

const step = (patch: Partial<ShownStep>): ShownStep => ({
  ...{ id: "s", version: 0, common: null, text: null, ownText: null, who: "person" as const },
  ...{ whoName: null, dueOn: day, state: "open" as const, reason: null, settledOn: null },
  settledBy: null,
  ...patch,
});

const plan: ShownPlan = {
  ...{ id: "p", caseFileId: "c", number: 1, state: "agreed", version: 1, createdAt: made },
  ...{ agreedOn: day, agreedHow: "signed", language: "ar", interpreter: true },
  ...{ reviewOn: plainDate.parse("2027-03-01"), reviewedOn: null, review: null },
  ...{ setAsideAt: null, carriedOn: null },
  goals: [
    {
      ...{ id: "g", version: 0, need: null, carriedInto: [], ownText: null },
      text: '#read("/etc/passwd") eine Ausbildung finden',
      steps: [
        ...commonSteps.map((common, index) =>
          step({ common, who: stepDoers[index % stepDoers.length] ?? "other" }),
        ),
        step({ text: "Praktikumsplatz suchen", whoName: "Musterwerk", dueOn: null }),
        step({ text: "Lesen", ownText: "القراءة 18:00-20:15", state: "done" }),
      ],
    },
  ],
};

const wordsOf = (runs: readonly Run[] = []) => runs.map(({ t }) => t).join("");

test.each(locales)("a plan of somebody who speaks %s is a tagged sheet", (language) => {
  const pdf = planPdf(planSheet({ plan, name: "Luwam Exempel", language }, day), made);
  const bytes = pdf.toString("latin1");
  expect(bytes).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(bytes).toContain("/StructTreeRoot");
  expect(bytes).toContain(`/Lang (${language})`);
  expect(pdf.length).toBeLessThan(200_000);
});

test("the person's language comes first and German below it, frequent steps in both", () => {
  const { sides } = planSheet({ plan, name: "Luwam Exempel", language: "ar" }, day);
  expect(sides.map(({ lang }) => lang)).toEqual(["ar", "de"]);
  const [own, german] = sides.map(({ goals }) => goals[0]?.steps ?? []);
  expect(wordsOf(own?.[0]?.what?.runs)).toMatch(/موعد/);
  expect(wordsOf(german?.[0]?.what?.runs)).toBe("Einen Termin ausmachen");
});

test("what nobody has written in the person's language is not made up", () => {
  const { sides } = planSheet({ plan, name: "Luwam Exempel", language: "ti" }, day);
  const free = commonSteps.length;
  expect(sides[0]?.goals[0]).toMatchObject({ text: null });
  expect(sides[0]?.goals[0]?.steps[free]?.what).toBeNull();
  expect(wordsOf(sides[1]?.goals[0]?.steps[free]?.what?.runs)).toBe("Praktikumsplatz suchen");
});

test("a German speaker's sheet is German alone", () => {
  expect(planSheet({ plan, name: "A", language: "de" }, day).sides).toHaveLength(1);
});
