import { expect, test } from "vitest";
import { stableUuid, urlNamespace } from "./stable-uuid";

const dnsNamespace = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";

test("a name has the UUID of the RFC's own example", () => {
  expect(stableUuid("www.example.com", dnsNamespace)).toBe("2ed6657d-e927-568b-95e1-2665a8aea6a2");
});

test("the same name under another namespace is another", () => {
  expect(stableUuid("www.example.com", urlNamespace)).not.toBe(
    stableUuid("www.example.com", dnsNamespace),
  );
});
