import { expect, test } from "vitest";
import { asCopy } from "./as-copy";

const page = [
  '<p class="note" hidden="" data-note="copy">Ohne Internet.</p>',
  '<p class="note" hidden="" data-note="list">Die ganze Liste.</p>',
  '<p class="flex" data-now=""><b>Jetzt geöffnet</b></p>',
  '<th>Montag<span data-now=""> (heute)</span></th>',
  "<td>09:00 – 12:00</td>",
];

test("a copy says that it is one, and hides what was so when it was made", () => {
  expect(asCopy(page.join(""), "copy").split(/(?<=>)(?=<(?:p|th|td))/)).toEqual([
    '<p class="note" data-note="copy">Ohne Internet.</p>',
    page[1],
    '<p class="flex" hidden=""><b>Jetzt geöffnet</b></p>',
    '<th>Montag<span hidden=""> (heute)</span></th>',
    page[4],
  ]);
});

test("the list in place of a search says that too", () => {
  expect(asCopy(page.join(""), "copy|list")).not.toContain('hidden="" data-note');
});
