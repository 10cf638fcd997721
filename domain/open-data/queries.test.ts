import { expect, test } from "vitest";
import { offersOnShow } from "@/domain/offer/published";
import { listPlaces } from "@/domain/place/queries";
import { expectValidService } from "@/domain/testing/hsds-schema";
import { listParameters } from "./hsds-list";
import { listServices, readService } from "./queries";

const asked = listParameters.parse({ full: "true", per_page: "100" });

test("every published offer and place is a valid record, in the list and by its id", () => {
  const { contents, total_items: count } = listServices(asked);
  expect(count).toBe(offersOnShow().length + listPlaces("de", {}).length);
  for (const listed of contents) {
    expectValidService(listed);
    const { id } = listed as { id: string };
    expect(readService(id)).toEqual(listed);
  }
});

test("a record says all that its page says, in plain words", () => {
  const described = listServices(asked).contents as { name: string; description: string }[];
  const course = described.find(({ name }) => name === "Deutsch am Abend: von A2 zu B1");
  expect(course?.description).toMatch(
    /^Vier Abende in der Woche .*\n\nDieser Kurs ist für dich.*\n\n- Briefe vom Amt verstehen\n/s,
  );
  expect(described.map(({ description }) => description).join()).not.toMatch(/<|\*\*|##|\]\(/);
});

test("an id that is nobody's finds nothing", () => {
  expect(readService("2ed6657d-e927-568b-95e1-2665a8aea6a2")).toBeUndefined();
});
