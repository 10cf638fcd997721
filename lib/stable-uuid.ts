import { createHash } from "node:crypto";

/**
 * The UUID that a name has for ever: version 5 of RFC 9562.
 * @param namespace the UUID under which names are told apart
 */
export function stableUuid(name: string, namespace: string): string {
  const hash = createHash("sha1")
    .update(Buffer.from(namespace.replaceAll("-", ""), "hex"))
    .update(name)
    .digest()
    .subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** RFC 9562: the namespace of names that are web addresses. */
export const urlNamespace = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";
