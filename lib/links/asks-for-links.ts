import { isDemo } from "@/lib/demo";

/** False where the operator has switched it off, and in a demonstration, which leaves true servers alone. */
export function asksForLinks(): boolean {
  return process.env.LINK_CHECK !== "off" && !isDemo();
}
