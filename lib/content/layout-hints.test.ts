import { expect, test } from "vitest";
import { layoutHints } from "./layout-hints";

test.each([
  ["", [], []],
  ["Mehr auf https://www.example.org/kurs.", [], ["https://www.example.org/kurs"]],
  ["Siehe www.example.org, oder www.example.org", [], ["www.example.org"]],
  ["[Mehr](https://www.example.org)", [], []],
  ["[https://www.example.org](https://www.example.org)", [], []],
  ["| Tag | Zeit |\n|---|---|\n| Mo | 9 Uhr |", ["| Tag | Zeit |"], []],
  ["Tag | Zeit\n--- | ---\nMo | 9 Uhr", ["Tag | Zeit"], []],
  ["Montag | Dienstag", [], []],
  ["Erst\n\n---\n\ndann", [], []],
  ["<Hinweis>https://www.example.org", [], []],
])("%j", (body, tables, bareAddresses) => {
  expect(layoutHints(body)).toEqual({ tables, bareAddresses });
});
