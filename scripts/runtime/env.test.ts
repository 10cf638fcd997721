import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readEnv } from "../../lib/env";
import { OperatorError } from "../../lib/operator-error";

const key = (id: string) => `${id}:${randomBytes(32).toString("base64")}`;

test("nothing needs to be set", () => {
  expect(readEnv({})).toMatchObject({
    PORT: 3000,
    HOST: "127.0.0.1",
    DATA_DIR: "data",
    PUBLIC_URL: "http://localhost:3000",
  });
});

test("an empty value counts as not set", () => {
  expect(readEnv({ PORT: "", AUTH_SECRET: "", PUBLIC_URL: "" })).toEqual(readEnv({}));
});

test("the public address follows the port unless it is named", () => {
  expect(readEnv({ PORT: "8080" }).PUBLIC_URL).toBe("http://localhost:8080");
  const named = readEnv({ PORT: "8080", PUBLIC_URL: "https://teilhabe.example/" });
  expect(named.PUBLIC_URL).toBe("https://teilhabe.example");
});

test("several encryption keys are kept in their order", () => {
  const keys = `${key("k2")},${key("k1")}`;
  expect(readEnv({ ENCRYPTION_KEYS: keys }).ENCRYPTION_KEYS).toBe(keys);
});

test.each([
  ["PORT", "0"],
  ["PORT", "65536"],
  ["PORT", "3000.5"],
  ["PORT", " 3000"],
  ["HOST", "127.0.0.1; rm"],
  ["DATABASE_URL", "mysql://a@b/c"],
  ["DATABASE_URL", "postgres"],
  ["PUBLIC_URL", "teilhabe.example"],
  ["PUBLIC_URL", "ftp://teilhabe.example"],
  ["PUBLIC_URL", "https://teilhabe.example/portal"],
  ["PUBLIC_URL", "https://name:kennwort@teilhabe.example"],
  ["TRUSTED_PROXIES", "webserver.example"],
  ["TRUSTED_PROXIES", "10.0.0.0/64"],
  ["SMTP_URL", "mail.example"],
  ["SMTP_URL", "https://mail.example"],
  ["SMTP_URL", "smtp://nur-ein-name@mail.example"],
  ["SMTP_URL", "smtps://name:100%@mail.example"],
  ["SMTP_URL", "smtps://mail.example/?requireTLS=false"],
  ["LINK_CHECK", "never"],
  ["MAIL_FROM", "Teilhabe-Portal"],
  ["MAIL_FROM", "Teilhabe <a@b.example>, c@d.example"],
  ["TRANSLATION_URL", "uebersetzen.example"],
  ["TRANSLATION_URL", "ftp://uebersetzen.example"],
  ["TRANSLATION_URL", "https://name:kennwort@uebersetzen.example"],
  ["TRANSLATION_KEY", "mit Leerzeichen"],
  ["AUTH_SECRET", "x".repeat(31)],
  ["ENCRYPTION_KEYS", "k1"],
  ["ENCRYPTION_KEYS", `k1:${randomBytes(16).toString("base64")}`],
  ["ENCRYPTION_KEYS", `${key("k1")},${key("k1")}`],
])("%s=%j is refused by name", (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(OperatorError);
  expect(() => readEnv({ [name]: value })).toThrow(name);
});

test("a mail server needs a sender", () => {
  const server = { SMTP_URL: "smtp://mail.example" };
  expect(() => readEnv(server)).toThrow("MAIL_FROM");
  expect(
    readEnv({ ...server, MAIL_FROM: "Teilhabe-Portal <teilhabe@stadt.example>" }),
  ).toMatchObject(server);
});

test("whatever is set, the answer is settings or a sentence that does not repeat the value", () => {
  const names = [
    "PORT",
    "HOST",
    "DATABASE_URL",
    "PUBLIC_URL",
    "TRUSTED_PROXIES",
    "SMTP_URL",
    "MAIL_FROM",
    "ENCRYPTION_KEYS",
    "AUTH_SECRET",
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.string({ minLength: 12, unit: "binary" }),
      (name, value) => {
        try {
          readEnv({ [name]: value });
        } catch (error) {
          expect(error).toBeInstanceOf(OperatorError);
          expect(String(error)).not.toContain(value);
        }
      },
    ),
  );
});
