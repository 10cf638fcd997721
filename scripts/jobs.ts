import { system } from "@/domain/access/actor";
import { sealAudit } from "@/domain/audit/seal";
import { forgetOldNoteDrafts } from "@/domain/contact/note-draft";
import { tellOfNewRequests } from "@/domain/contact-request/notice";
import { writeToRecipients } from "@/domain/digest/send";
import { planMissingPapers } from "@/domain/follow-up/papers";
import { planMissingFollowUps } from "@/domain/follow-up-plan/plan";
import { keepOffersFresh } from "@/domain/freshness/remind";
import { checkLinks } from "@/domain/link/check";
import { deliverMails, forgetOldMails } from "@/domain/mail/deliver";
import { forgetUnusedMedia } from "@/domain/media/forget";
import { keepKnownOfEarlierMerges } from "@/domain/merge/earlier-merges";
import { dropOldVisits } from "@/domain/person-access/visit";
import { ageOutEntries } from "@/domain/roster/decide";
import { forgetOldImports, forgetOldProfiles } from "@/domain/roster/discard";
import { dropOldDrafts } from "@/lib/forms/draft";
import { type Job, startJobs } from "@/lib/jobs/jobs";
import { asksForLinks } from "@/lib/links/asks-for-links";

/** What the portal has to do again and again, and when. */
const jobs: readonly Job[] = [
  { name: "seal-audit", cron: "* * * * *", atStart: true, run: () => sealAudit(system) },
  {
    name: "send-mails",
    cron: "* * * * *",
    atStart: true,
    run: async () => {
      await tellOfNewRequests(system);
      await deliverMails(system);
    },
  },
  {
    name: "keep-offers-fresh",
    cron: "5 * * * *",
    atStart: true,
    run: () => keepOffersFresh(system),
  },
  {
    name: "plan-follow-ups",
    cron: "15 * * * *",
    atStart: true,
    run: async () => {
      await planMissingFollowUps(system);
      await planMissingPapers(system);
    },
  },
  {
    name: "age-out-roster",
    cron: "25 3 * * *",
    atStart: true,
    run: () => ageOutEntries(system),
  },
  {
    name: "keep-known-of-earlier-merges",
    atStart: true,
    run: () => keepKnownOfEarlierMerges(system),
  },
  {
    name: "write-to-recipients",
    cron: "25 * * * *",
    run: () => writeToRecipients(system),
  },
  {
    name: "check-links",
    cron: "35 * * * *",
    run: async (signal) => {
      if (asksForLinks()) await checkLinks(system, { signal });
    },
  },
  {
    name: "forget",
    cron: "*/10 * * * *",
    atStart: true,
    run: async () => {
      await dropOldDrafts();
      await dropOldVisits();
      await forgetOldNoteDrafts(system);
      await forgetOldImports(system);
      await forgetOldProfiles(system);
      await forgetOldMails(system);
      await forgetUnusedMedia(system);
    },
  },
];

export function startPortalJobs(): Promise<{ stop(): Promise<void> }> {
  return startJobs(process.env.DATABASE_URL ?? "", jobs);
}
