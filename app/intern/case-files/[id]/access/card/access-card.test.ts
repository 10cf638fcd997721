import { expect, test } from "vitest";
import { locales } from "@/lib/i18n/locales";
import { accessCardPdf } from "@/lib/sheet/access-card";
import type { Run } from "@/lib/sheet/runs";
import { accessCard } from "./access-card";

const key = { owner: "Petra Beispiel", linkToken: "AAAAAAAAAAAAAAAAAAAAAA", code: "ABCD2345EFGH" };
const made = new Date("2026-12-01T09:00:00Z");
const plain = (runs: readonly Run[] | null) =>
  (runs ?? [])
    .map(({ t }) => t)
    .join("")
    .replace(/[\u2066-\u2069]/g, "");

test.each(locales)(
  "in %s it is a tagged card that leads there and says whom to call",
  async (language) => {
    const card = await accessCard({ ...key, language });
    expect(card.sides.map(({ lang }) => lang)).toEqual(
      language === "de" ? ["de"] : [language, "de"],
    );
    expect(card.code).toBe("ABCD 2345 EFGH");
    for (const side of card.sides) {
      const { title, what, scan, type, call, keep } = side;
      const words = [title, what, scan, type, call, keep].map(plain);
      for (const text of words) expect(text).not.toMatch(/^$|undefined|[{}]/);
      expect(plain(call)).toContain("Petra Beispiel");
      expect(plain(type)).toContain(`/${language}/status`);
      // Found in the street it tells nothing: no office, no course, no paper.
      expect(words.join(" ")).not.toMatch(/asyl|duldung|amt\b|kurs|ausbildung|teilhabe|flücht/i);
    }
    const bytes = accessCardPdf(card, made).toString("latin1");
    expect(bytes).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(bytes).toContain(`/Lang (${language})`);
    expect(bytes.match(/\/Type \/Page\b/g)).toHaveLength(1);
  },
);
