import "server-only";
import { createHash, createHmac, hkdfSync, randomBytes, randomInt } from "node:crypto";

/** Crockford's alphabet: nothing in it is mistaken for something else. */
const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 128 random bits for an address that only its receiver may know. */
export function newToken(): string {
  return randomBytes(16).toString("base64url");
}

/** A code to be read out or typed: `length` characters of 5 bits each. */
export function newCode(length: number): string {
  return Array.from({ length }, () => crockford[randomInt(crockford.length)]).join("");
}

/** A typed code as it was made: without spaces, and with what is easily mistaken put right. */
export function normalCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
}

/** What is kept of a random token: with 128 bits no salt is needed. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** What is kept of a guessable value in order to find it again: without the key it says nothing. */
export function blindIndex(purpose: string, value: string): string {
  const secret = process.env.AUTH_SECRET;
  if (!secret) throw new Error("AUTH_SECRET is not set");
  const key = Buffer.from(hkdfSync("sha256", secret, "", `blind-index:${purpose}`, 32));
  return createHmac("sha256", key).update(value).digest("base64url");
}
