import { expect, test } from "vitest";
import { marksIn } from "./page-marks";
import { scriptFor, scriptIn } from "./page-script";

test.each([
  ['<i data-read="Vorlesen"></i>', /^\/portal-read\.\w+\.js$/],
  ['<form data-autosave=""></form>', /^\/portal-save\.\w+\.js$/],
  ['<section data-round=""></section>', /^\/portal-round\.\w+\.js$/],
  ['<main data-unsaved="?"></main>', /^\/portal-desk\.\w+\.js$/],
  ['<main data-unsaved="?"><i data-round=""></i></main>', /^\/portal-round\.\w+\.js$/],
  ['<div data-offline="/de/offline/manifest"></div>', /^\/portal-keep\.\w+\.js$/],
])("a page with %s gets the script it has a use for", (html, name) => {
  const element = scriptFor(marksIn(html));
  const script = scriptIn(`<body>${html}${element}</body>`);
  expect(script).toMatch(name);
  expect(element).toBe(`<script defer src="${script}"></script>`);
});

test.each(["", "<p>data-read=</p>", '<i data-reader="x"></i>'])(
  "a page with %j comes without",
  (html) => {
    expect(scriptFor(marksIn(html))).toBe("");
    expect(scriptIn(html)).toBeUndefined();
  },
);
