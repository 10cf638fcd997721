import "server-only";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { keyById, writingKey } from "./keyring";

const ivBytes = 12;
const tagBytes = 16;
/** A shorter tag, which would be easier to make up, is none. */
const wholeTag = { authTagLength: tagBytes } as const;

/**
 * Encrypts a text for one column of one row with AES-256-GCM. Column and row are authenticated
 * with it, so that a value copied into another row or column does not open.
 * @returns `v1.<key id>.<base64url of iv, tag and ciphertext>`
 */
export function seal(column: string, rowId: string, text: string): string {
  const key = writingKey();
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", key.secret, iv);
  cipher.setAAD(Buffer.from(`${column}:${rowId}`));
  const ciphertext = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  const sealed = Buffer.concat([iv, cipher.getAuthTag(), ciphertext]);
  return `v1.${key.id}.${sealed.toString("base64url")}`;
}

/** Opens what {@link seal} made. Throws when the value was changed or belongs elsewhere. */
export function unseal(column: string, rowId: string, sealed: string): string {
  const [version, keyId, payload] = sealed.split(".");
  if (version !== "v1" || !keyId || !payload) throw new Error(`${column}: not a sealed value`);
  const bytes = Buffer.from(payload, "base64url");
  const iv = bytes.subarray(0, ivBytes);
  const decipher = createDecipheriv("aes-256-gcm", keyById(keyId).secret, iv, wholeTag);
  decipher.setAAD(Buffer.from(`${column}:${rowId}`));
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  const ciphertext = bytes.subarray(ivBytes + tagBytes);
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString("utf8");
}

/** {@link seal} for a value that may be absent. */
export function sealOptional(column: string, rowId: string, text: string | null | undefined) {
  return text == null || text === "" ? null : seal(column, rowId, text);
}

/** {@link unseal} for a value that may be absent. */
export function unsealOptional(column: string, rowId: string, sealed: string | null) {
  return sealed === null ? null : unseal(column, rowId, sealed);
}

/**
 * {@link seal} for bytes, such as a file.
 * @returns `v1.<key id>.` followed by iv, tag and ciphertext as they are
 */
export function sealBytes(
  column: string,
  rowId: string,
  bytes: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const key = writingKey();
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", key.secret, iv);
  cipher.setAAD(Buffer.from(`${column}:${rowId}`));
  const ciphertext = Buffer.concat([cipher.update(bytes), cipher.final()]);
  const head = Buffer.from(`v1.${key.id}.`);
  return new Uint8Array(Buffer.concat([head, iv, cipher.getAuthTag(), ciphertext]));
}

/** Opens what {@link sealBytes} made. Throws when it was changed or belongs elsewhere. */
export function unsealBytes(
  column: string,
  rowId: string,
  sealed: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const [, keyId] =
    /^v1\.([a-z0-9]{1,16})\./.exec(Buffer.from(sealed.subarray(0, 24)).toString("latin1")) ?? [];
  if (!keyId) throw new Error(`${column}: not a sealed value`);
  const bytes = Buffer.from(sealed).subarray(`v1.${keyId}.`.length);
  const iv = bytes.subarray(0, ivBytes);
  const decipher = createDecipheriv("aes-256-gcm", keyById(keyId).secret, iv, wholeTag);
  decipher.setAAD(Buffer.from(`${column}:${rowId}`));
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  const ciphertext = bytes.subarray(ivBytes + tagBytes);
  return new Uint8Array(Buffer.concat([decipher.update(ciphertext), decipher.final()]));
}
