import { BlockList } from "node:net";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressPrefix, clientAddress, parseProxies } from "./client-address";
import { clientKey, clientOf, tellClient } from "./client-key";

const none = new BlockList();
const proxies = parseProxies("10.0.0.0/8, 192.0.2.1,2001:db8:ffff::/48") ?? none;

describe("the address a request came from", () => {
  test.each([
    ["198.51.100.7", undefined, none, "198.51.100.7", "is the connection's"],
    ["::ffff:198.51.100.7", undefined, none, "198.51.100.7", "is IPv4 also inside IPv6"],
    ["fe80::1%eth0", undefined, none, "fe80::1", "has no zone"],
    ["198.51.100.7", "203.0.113.9", none, "198.51.100.7", "is not what a client says"],
    ["198.51.100.7", "203.0.113.9", proxies, "198.51.100.7", "is no stranger's word"],
    ["10.1.2.3", "203.0.113.9", proxies, "203.0.113.9", "is told by a trusted web server"],
    ["192.0.2.1", "203.0.113.9", proxies, "203.0.113.9", "is told by a single trusted one"],
    ["10.1.2.3", "9.9.9.9, 203.0.113.9", proxies, "203.0.113.9", "is not made up by the client"],
    ["10.1.2.3", "203.0.113.9, 10.9.9.9", proxies, "203.0.113.9", "passes several web servers"],
    ["2001:db8:ffff::2", "2001:db8:1::5", proxies, "2001:db8:1::5", "may be IPv6"],
    ["10.1.2.3", "rubbish", proxies, "10.1.2.3", "is the web server's where it tells rubbish"],
    ["10.1.2.3", undefined, proxies, "10.1.2.3", "is the web server's where it tells nothing"],
  ])("%s, forwarded for %s", (connected, forwarded, trusted, address, _why) => {
    expect(clientAddress(connected, forwarded, trusted)).toBe(address);
  });
});

test.each([
  ["198.51.100.7", "198.51.100.0/24"],
  ["198.51.100.255", "198.51.100.0/24"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1::/48"],
  ["2001:0db8:0001:ffff::1", "2001:db8:1::/48"],
  ["2001:db8::1", "2001:db8:0::/48"],
  ["::1", "0:0:0::/48"],
  ["", "unknown"],
  ["unix socket", "unknown"],
])("the network of %j is %s", (address, prefix) => {
  expect(addressPrefix(address)).toBe(prefix);
});

test("every IPv6 address has the network of its first three groups", () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      const canonical = URL.parse(`http://[${address}]`)?.hostname.slice(1, -1) ?? "";
      expect(addressPrefix(canonical)).toMatch(/^([0-9a-f]{1,4}:){3}:\/48$/);
    }),
  );
});

test.each(["", " ", "127.0.0.1", "10.0.0.0/8, ::1", "2001:db8::/32"])(
  "%j can be trusted",
  (text) => {
    expect(parseProxies(text)).toBeDefined();
  },
);

test.each(["proxy.example", "10.0.0.0/33", "10.0.0.0/", "::1/129", "10.0.0.0/8/8", "10.0.0", "*"])(
  "%j cannot be trusted",
  (text) => {
    expect(parseProxies(text)).toBeUndefined();
  },
);

describe("what a network is counted under", () => {
  test("is the same all day, and another for another network", () => {
    expect(clientKey("198.51.100.0/24")).toBe(clientKey("198.51.100.0/24"));
    expect(clientKey("198.51.100.0/24")).not.toBe(clientKey("198.51.101.0/24"));
  });

  test("does not say which network it is", () => {
    expect(clientKey("198.51.100.0/24")).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(clientKey("198.51.100.0/24")).not.toContain("198");
  });

  test("is told by the server alone", () => {
    const headers: Record<string, unknown> = { "x-portal-client": "made up" };
    tellClient(headers, "198.51.100.0/24");
    const told = new Headers(headers as Record<string, string>);
    expect(clientOf(told)).toBe(clientKey("198.51.100.0/24"));
  });
});
