/** Who reads a page: each list is measured as somebody sees it who has most of it. */
export type Role = "caseworker" | "carrier" | "admin" | "lead";

/** Every list of the back office, its later pages and what it can be narrowed to, by who reads it. */
export const lists: Readonly<Record<Role, readonly string[]>> = {
  caseworker: [
    "/intern/inbox",
    "/intern/inbox?page=2",
    "/intern/inbox?show=closed",
    "/intern/inbox/reports",
    "/intern/inbox/reports?show=done",
    "/intern/follow-ups",
    "/intern/follow-ups?due=5&ending=3&undated=3&later=5",
    "/intern/case-files",
    "/intern/conferences",
    "/intern/case-files?page=20",
    "/intern/case-files?state=running&next=none&need=work",
    "/intern/duplicates",
    "/intern/duplicates?page=5",
    "/intern/roster",
    "/intern/roster?page=20",
    "/intern/roster/all",
    "/intern/roster/all?page=40",
    "/intern/roster/all?step=decide",
    "/intern/roster/missing",
    "/intern/roster/coverage",
    "/intern/roster/import",
    "/intern/referrals",
    "/intern/referrals?page=20",
    "/intern/referrals?show=silent",
    "/intern/offers",
    "/intern/carriers",
    "/intern/offices",
    "/intern/outbox",
    "/intern/outbox?show=settled",
    "/intern/links",
    "/intern/translations",
    "/intern/translations/glossary",
  ],
  carrier: [
    "/intern/start",
    "/intern/referrals",
    "/intern/referrals?page=5",
    "/intern/attendance",
    "/intern/offers",
    "/intern/carriers",
  ],
  admin: ["/intern/users", "/intern/audit", "/intern/outbox"],
  lead: ["/intern/roster"],
};

/** What of a case file stands on a page of its own. */
export const caseFileParts = [
  "/profile",
  "/matching",
  "/audit",
  "/appointments",
  "/support-plan",
  "/notes/write",
] as const;

/** Pages of one thing, and where one of each stands. */
export const records = {
  "/intern/follow-ups/[id]": `SELECT id FROM "FollowUp" WHERE state = 'planned'`,
  "/intern/appointments/[id]": `SELECT id FROM "Appointment"`,
  "/intern/referrals/[id]": `SELECT id FROM "Referral"`,
  "/intern/inbox/[id]": `SELECT id FROM "ContactRequest"`,
  "/intern/roster/[id]": `SELECT id FROM "RosterEntry"`,
  "/intern/messages/[id]": `SELECT id FROM "Person" WHERE "mergedIntoId" IS NULL`,
} as const;

/** Nothing of persons or of what happens to them stands on these, and none is a list. */
export const notMeasured = [
  "/intern",
  "/intern/account",
  "/intern/carriers/new",
  "/intern/sign-in",
] as const;
