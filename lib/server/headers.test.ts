import { expect, test } from "vitest";
import { referrerPolicy } from "./headers";

test.each([
  ["/de", "no-referrer"],
  ["/de/offers?paper=duldung60a", "no-referrer"],
  ["/de/offers/status", "no-referrer"],
  ["/de/contact", "same-origin"],
  ["/de/contact?offer=x", "same-origin"],
  ["/de/report", "same-origin"],
  ["/de/info/barrierefreiheit", "same-origin"],
  ["/de/report/5f0c", "same-origin"],
  ["/de/status", "same-origin"],
  ["/intern/inbox", "same-origin"],
  ["/internal", "no-referrer"],
  ["/de/status/AbCdEf", "strict-origin"],
  ["/fa-AF/status/AbCdEf/change?draft=1", "strict-origin"],
])("%s says of itself: %s", (address, policy) => {
  expect(referrerPolicy(address)).toBe(policy);
});
