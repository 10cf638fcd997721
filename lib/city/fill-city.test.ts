import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { locales } from "@/lib/i18n/locales";
import { fillCity } from "./fill-city";
import { citySchema } from "./schema";

const city = citySchema.parse(parse(readFileSync("content/city.yaml", "utf8")));
const elsewhere = {
  ...city,
  name: { de: "Beispielstadt", ar: "مدينة المثال", "fa-AF": "Beispielstadt", ti: "Beispielstadt" },
  portal: { ...city.portal, de: "Wege in Beispielstadt" },
};

test("the city's words stand where a message asks for them, and other arguments stay", () => {
  const catalogue = {
    a: { b: "In {city} um {time}: {portal}" },
    c: "{count, plural, other {# in {city}}}",
    facts: { free: "Kostenlos" },
  };
  expect(fillCity(catalogue, elsewhere, "de")).toEqual({
    a: { b: "In Beispielstadt um {time}: Wege in Beispielstadt" },
    c: "{count, plural, other {# in Beispielstadt}}",
    facts: { free: "Kostenlos", district: city.districts },
  });
  expect(fillCity({ a: "{city}", facts: {} }, elsewhere, "ar")).toMatchObject({
    a: "مدينة المثال",
  });
});

test.each(locales)("%s: no message names the city by itself", (locale) => {
  const text = readFileSync(`messages/${locale}.json`, "utf8");
  expect(text).not.toContain(city.name.de);
  expect(text).not.toContain(city.name[locale]);
});
