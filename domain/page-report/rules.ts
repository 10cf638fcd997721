import { berlinInstant } from "@/lib/berlin-instant";
import { berlinDate } from "@/lib/clock";
import { addDays } from "@/lib/plain-date";

export const reportKinds = [
  "notWorking",
  "outdated",
  "unclear",
  "wrongTranslation",
  "missing",
  "accessibility",
] as const;
export type ReportKind = (typeof reportKinds)[number];

/** How much may come from one network. Many people may share it: a school, a shelter, a provider. */
export const reportLimit = { name: "page-report", points: 60, seconds: 3_600 } as const;

/** Days within which a report about accessibility is answered, as the accessibility statement promises. */
export const accessibilityAnswerDays = 28;
/** Hour of the last day by which it has been answered. */
const answerHour = 16;

/** Until when a report is promised an answer: those about accessibility alone are. */
export function reportAnswerBy(kind: ReportKind | undefined, reportedAt: Date): Date | null {
  if (kind !== "accessibility") return null;
  return berlinInstant(addDays(berlinDate(reportedAt), accessibilityAnswerDays), answerHour);
}

/** Which list or view a page showed. Everything else in a query may be an answer about the reader. */
const keptInQuery = ["door", "category", "page", "with"] as const;
/** Rooms whose further address is a secret, or says which report or request somebody has sent. */
const withSecrets = /^\/(status|check|contact\/sent|report)\/.*$/;
/** Up to five segments of small letters, digits and hyphens, as all public pages have. */
const publicPath = /^(\/[a-z0-9-]{1,80}){0,5}$/;

/**
 * The address of a public page, behind the language, as it may be kept: without secrets, and
 * without what a reader may have said about themselves.
 * @returns undefined for what is no address of a public page
 */
export function reportablePage(address: string): string | undefined {
  const [path = "", query = ""] = address.slice(0, 2000).split(/[?#]/);
  const open = path.replace(withSecrets, "/$1");
  if (!publicPath.test(open)) return undefined;
  const given = new URLSearchParams(query);
  const kept = keptInQuery.flatMap((name) => {
    const value = given.get(name);
    return value && /^[a-zA-Z0-9-]{1,40}$/.test(value) ? [`${name}=${value}`] : [];
  });
  return kept.length > 0 ? `${open}?${kept.join("&")}` : open;
}
