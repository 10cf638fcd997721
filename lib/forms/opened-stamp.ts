import "server-only";
import { timingSafeEqual } from "node:crypto";
import { now } from "@/lib/clock";
import { blindIndex } from "@/lib/crypto/tokens";

/** Says when a form was opened, signed together with the form's own key: `<ms in base 36>.<HMAC>`. */
export function openedStamp(formKey: string): string {
  const at = now().getTime().toString(36);
  return `${at}.${signature(at, formKey)}`;
}

/** How long ago a form was opened, in milliseconds; undefined where its stamp is missing or not ours. */
export function openFor(stamp: string, formKey: string): number | undefined {
  const [at = "", given = ""] = stamp.split(".");
  const expected = Buffer.from(signature(at, formKey));
  const signed = Buffer.from(given);
  if (signed.length !== expected.length || !timingSafeEqual(signed, expected)) return undefined;
  return now().getTime() - Number.parseInt(at, 36);
}

function signature(at: string, formKey: string): string {
  return blindIndex("form-opened", `${at}:${formKey}`).slice(0, 22);
}
