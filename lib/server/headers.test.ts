import { expect, test, vi } from "vitest";
import { contentSecurityPolicy, referrerPolicy } from "./headers";

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

test("a page may run this portal's script and no other, and most pages none", () => {
  vi.stubEnv("PUBLIC_URL", "https://teilhabe.example");
  const policy = contentSecurityPolicy(undefined, "/portal-read.1.js").split("; ");
  expect(policy).toContain(`script-src https://teilhabe.example/portal-read.1.js`);
  expect(policy).toContain("default-src 'none'");
  expect(contentSecurityPolicy("x")).not.toMatch(/script-src|worker-src|connect-src|unsafe/);
  vi.unstubAllEnvs();
});
