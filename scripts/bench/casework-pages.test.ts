import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { lists, notMeasured } from "./casework-pages";

test("every list of the back office is measured", () => {
  const pages = globSync("app/intern/**/page.tsx")
    .map((file) => file.replaceAll("\\", "/").replace(/^app(.*)\/page\.tsx$/, "$1"))
    .filter((address) => !address.includes("["));
  const measured = Object.values(lists).flatMap((paths) =>
    paths.map((path) => path.replace(/\?.*/, "")),
  );
  const known = new Set<string>([...measured, ...notMeasured, "/intern/today"]);
  expect(pages.filter((page) => !known.has(page))).toEqual([]);
});
