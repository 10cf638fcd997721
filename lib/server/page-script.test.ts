import { expect, test } from "vitest";
import { scriptIn, withScript } from "./page-script";

const page = (inside: string) => `<html><body>${inside}</body></html>`;

test.each([
  ['<i data-read="Vorlesen"></i>', /^\/portal-read\.\w+\.js$/],
  ['<form data-autosave=""></form>', /^\/portal-save\.\w+\.js$/],
  ['<section data-round=""></section>', /^\/portal-round\.\w+\.js$/],
  ['<main data-unsaved="?"></main>', /^\/portal-desk\.\w+\.js$/],
  ['<main data-unsaved="?"><i data-round=""></i></main>', /^\/portal-round\.\w+\.js$/],
  ['<div data-offline="/de/offline/manifest"></div>', /^\/portal-keep\.\w+\.js$/],
])("the script it has a use for comes last in a page with %s", (inside, name) => {
  const html = withScript(page(inside));
  const script = scriptIn(html);
  expect(script).toMatch(name);
  expect(html.endsWith(`<script defer src="${script}"></script></body></html>`)).toBe(true);
});

test.each(["", "<p>data-read=</p>", '<i data-reader="x"></i>'])(
  "a page with %j comes without",
  (inside) => {
    expect(withScript(page(inside))).toBe(page(inside));
    expect(scriptIn(page(inside))).toBeUndefined();
  },
);
