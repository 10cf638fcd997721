import { expect, test } from "vitest";
import { answerOf } from "./save-answer";

const page = "http://localhost/intern/offers/drafts/1/text-de";
const saved = { version: 4, opened: "{}", at: "14:05" };
const answer = (known: object) => ({
  ok: true,
  redirected: false,
  status: 200,
  url: `${page}/save`,
  json: async () => saved,
  ...known,
});

test.each([
  [{}, { kind: "saved", ...saved }],
  [{ ok: false, status: 503 }, { kind: "offline" }],
  [{ ok: false, status: 404 }, { kind: "refused" }],
  [
    { redirected: true, url: `${page}?draft=x` },
    { kind: "kept", href: `${page}?draft=x` },
  ],
  [
    { redirected: true, url: "http://localhost/intern/sign-in?next=x" },
    { kind: "signedOut", href: "http://localhost/intern/sign-in?next=x" },
  ],
])("an answer with %j is %j", async (known, outcome) => {
  expect(await answerOf(answer(known))).toEqual(outcome);
});
