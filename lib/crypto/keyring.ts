import { createSecretKey, type KeyObject } from "node:crypto";
import { z } from "zod";

/** `secret` is made once: the library checks a key anew at each use, which takes longer than the use itself. */
export type Key = { readonly id: string; readonly secret: KeyObject };

const entry = z
  .string()
  .regex(/^[a-z0-9]{1,16}:[A-Za-z0-9+/]{43}=$/)
  .transform((text): Key => {
    const [id = "", base64 = ""] = text.split(":");
    return { id, secret: createSecretKey(base64, "base64") };
  });

/** Reads ENCRYPTION_KEYS: `<id>:<32 bytes in base64>[,…]`. The first key writes, all of them read. */
export function parseKeyring(text: string): readonly [Key, ...Key[]] {
  const [first, ...rest] = text.split(",").map((part) => entry.parse(part.trim()));
  if (!first) throw new Error("ENCRYPTION_KEYS is empty");
  return [first, ...rest];
}

let ring: readonly [Key, ...Key[]] | undefined;

function keyring(): readonly [Key, ...Key[]] {
  ring ??= parseKeyring(process.env.ENCRYPTION_KEYS ?? "");
  return ring;
}

export function writingKey(): Key {
  return keyring()[0];
}

export function keyById(id: string): Key {
  const key = keyring().find((candidate) => candidate.id === id);
  if (!key) throw new Error(`encryption key ${id} is not in ENCRYPTION_KEYS`);
  return key;
}
