import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";

const first = `k1:${Buffer.alloc(32, 1).toString("base64")}`;
const second = `k2:${Buffer.alloc(32, 2).toString("base64")}`;
const before = process.env.ENCRYPTION_KEYS;

/** The keys are read once in a process: another set of keys is another start. */
async function startedWith(keys: string) {
  vi.resetModules();
  process.env.ENCRYPTION_KEYS = keys;
  return import("./sealed");
}

afterEach(() => {
  process.env.ENCRYPTION_KEYS = before;
});

const { seal, sealOptional, unseal, unsealOptional } = await startedWith(first);

/** The same value with one bit turned in the byte at `index` of what is behind the key's name. */
function turned(sealed: string, index: number): string {
  const [version, key, payload = ""] = sealed.split(".");
  const bytes = Buffer.from(payload, "base64url");
  bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
  return [version, key, bytes.toString("base64url")].join(".");
}

describe("a sealed text", () => {
  test("opens again as it was, whatever it says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.uuid(), (text, row) => {
        expect(unseal("Person.name", row, seal("Person.name", row, text))).toBe(text);
      }),
    );
  });

  test("shows nothing of itself, and never looks the same twice", () => {
    const [one, other] = [1, 2].map(() => seal("Person.name", "1", "Selam Geheimname"));
    expect(one).not.toBe(other);
    expect(one).toMatch(/^v1\.k1\.[A-Za-z0-9_-]+$/);
    expect(Buffer.from(one ?? "", "base64url").toString("latin1")).not.toContain("Selam");
  });

  test("does not open when one bit of it was changed, wherever that is", () => {
    const sealed = seal("Person.name", "1", "Selam");
    const length = 12 + 16 + "Selam".length;
    fc.assert(
      fc.property(fc.nat(length - 1), (index) => {
        expect(() => unseal("Person.name", "1", turned(sealed, index))).toThrow();
      }),
    );
  });

  test("does not open when its end was cut off", () => {
    const sealed = seal("Person.name", "1", "Selam");
    for (let length = 1; length < sealed.length; length += 1) {
      expect(() => unseal("Person.name", "1", sealed.slice(0, length))).toThrow();
    }
  });

  test("does not open in another row or in another column", () => {
    const sealed = seal("Person.name", "1", "Selam");
    expect(() => unseal("Person.name", "2", sealed)).toThrow();
    expect(() => unseal("Person.contact", "1", sealed)).toThrow();
  });

  test.each(["", "Selam", "v1.k1", "v1.k1.", "v2.k1.AAAA", "v1.k9.AAAA", "v1.k1.AAAA"])(
    "is not %j",
    (text) => {
      expect(() => unseal("Person.name", "1", text)).toThrow();
    },
  );

  test("may be absent: then nothing is written and nothing is read", () => {
    expect(sealOptional("Person.name", "1", undefined)).toBeNull();
    expect(sealOptional("Person.name", "1", null)).toBeNull();
    expect(sealOptional("Person.name", "1", "")).toBeNull();
    expect(unsealOptional("Person.name", "1", null)).toBeNull();
    expect(unsealOptional("Person.name", "1", sealOptional("Person.name", "1", "x"))).toBe("x");
  });
});

describe("after a new key was put in front", () => {
  const old = seal("Person.name", "1", "Selam");

  test("the new one writes, and what the old one wrote still opens", async () => {
    const rotated = await startedWith(`${second},${first}`);
    expect(rotated.unseal("Person.name", "1", old)).toBe("Selam");
    const written = rotated.seal("Person.name", "1", "Selam");
    expect(written.split(".")[1]).toBe("k2");
    expect(rotated.unseal("Person.name", "1", written)).toBe("Selam");
  });

  test("what the old key wrote stays shut once it is taken away", async () => {
    const without = await startedWith(second);
    expect(() => without.unseal("Person.name", "1", old)).toThrow(/k1/);
  });

  test("another key of the old name opens nothing", async () => {
    const forged = await startedWith(second.replace("k2:", "k1:"));
    expect(() => forged.unseal("Person.name", "1", old)).toThrow();
  });
});

test.each(["", "k1", "k1:short", `K1:${"A".repeat(43)}=`, `${first},`, `${first};${second}`])(
  "the setting %j is no set of keys",
  async (keys) => {
    const started = await startedWith(keys);
    expect(() => started.seal("Person.name", "1", "x")).toThrow();
  },
);
