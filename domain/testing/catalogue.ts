import fc from "fast-check";
import { contactLanguages } from "@/domain/carrier/languages";
import {
  acceptedPapers,
  categories,
  certificatesGained,
  germanLevels,
  presences,
} from "@/domain/offer/vocabulary";
import type { Asked, Candidate } from "@/domain/offer-list/filter-answers";
import { filterNames, filterTable, type OfferFilter } from "@/domain/offer-list/filter-table";
import { districts } from "@/lib/city/districts";
import { locales } from "@/lib/i18n/locales";
import { weekdays } from "@/lib/opening-hours";
import { addDays, plainDate } from "@/lib/plain-date";
import { factsWith } from "./fixtures";

/** The day on which the made-up catalogues are asked. */
export const askedOn = plainDate.parse("2027-01-10");

const around = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((days) => addDays(askedOn, days));
const optional = { requiredKeys: [] };

const sessions = fc.array(
  fc.record({
    weekdays: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 3 }),
    from: fc.constantFrom("08:30", "16:59", "17:00", "18:30"),
    to: fc.constant("20:00"),
  }),
  { maxLength: 3 },
);

/** Offers with every fact that filters look at, stated or not. */
export const candidates: fc.Arbitrary<Candidate> = fc
  .record({
    facts: fc
      .record(
        {
          category: fc.constantFrom(...categories),
          certificate: fc.constantFrom(...certificatesGained),
          contactLanguages: fc.uniqueArray(fc.constantFrom(...contactLanguages), { minLength: 1 }),
          when: fc.record(
            {
              start: around(-60, 300),
              rolling: fc.boolean(),
              sessions,
              hoursPerWeek: fc.constantFrom(2, 10, 10.5, 25, 25.5, 39),
            },
            optional,
          ),
          where: fc.record(
            { district: fc.constantFrom(...districts), presence: fc.constantFrom(...presences) },
            optional,
          ),
          money: fc.record(
            {
              costCents: fc.constantFrom(0, 500),
              payCents: fc.constantFrom(0, 1300),
              childcare: fc.boolean(),
            },
            optional,
          ),
          who: fc.record(
            {
              ageMin: fc.integer({ min: 14, max: 20 }),
              ageMax: fc.integer({ min: 20, max: 30 }),
              germanNeeded: fc.constantFrom(...germanLevels),
              germanReached: fc.constantFrom(...germanLevels),
              womenOnly: fc.boolean(),
              acceptedPapers: fc.uniqueArray(fc.constantFrom(...acceptedPapers), { maxLength: 3 }),
            },
            optional,
          ),
          places: fc.record({
            free: fc.integer({ min: 0, max: 2 }),
            asOf: fc.constant("2027-01-01"),
          }),
        },
        optional,
      )
      .map(factsWith),
    translatedInto: fc.uniqueArray(fc.constantFrom("ar", "fa-AF", "ti")),
  })
  .map(({ facts, translatedInto }) => ({ facts, translatedInto: new Set(translatedInto) }));

export const catalogues: fc.Arbitrary<readonly Candidate[]> = fc.array(candidates, {
  maxLength: 40,
});

export const askings: fc.Arbitrary<Asked> = fc
  .constantFrom(...locales)
  .map((locale) => ({ onDate: askedOn, locale }));

/** Filters as an address can carry them. */
export const filters: fc.Arbitrary<OfferFilter> = fc.record(
  Object.fromEntries(
    filterNames.map((name) => {
      const { several, choices } = filterTable[name];
      const known = choices([], { onDate: askedOn, locale: "ti" });
      const values =
        name === "age" ? ["17", "20", "28"] : name === "start" ? ["soon", "2027-03"] : known;
      const some = fc.uniqueArray(fc.constantFrom(...values), {
        minLength: 1,
        maxLength: several ? 3 : 1,
      });
      return [name, some.map((list) => [...list].sort())];
    }),
  ),
  optional,
);
