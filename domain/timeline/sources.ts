import "server-only";
import { appointmentEntries } from "@/domain/appointment/timeline";
import { attendanceEntries } from "@/domain/attendance/timeline";
import { conferenceEntries } from "@/domain/case-conference/timeline";
import { caseFileEntries } from "@/domain/case-file/timeline";
import { consentEntries } from "@/domain/consent/timeline";
import { contactEntries } from "@/domain/contact/timeline";
import { requestEntries } from "@/domain/contact-request/timeline";
import { fileEntries } from "@/domain/file/timeline";
import { followUpEntries } from "@/domain/follow-up/timeline";
import { mergeEntries } from "@/domain/merge/timeline";
import { messageEntries } from "@/domain/message/timeline";
import { needEntries } from "@/domain/need/timeline";
import { noteEntries } from "@/domain/note/timeline";
import { profileEntries } from "@/domain/person/timeline";
import { accessEntries } from "@/domain/person-access/timeline";
import { placementEntries, referralEntries } from "@/domain/referral/timeline";
import { rosterEntries } from "@/domain/roster/timeline";
import { planEntries } from "@/domain/support-plan/timeline";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import type { Tx } from "@/lib/db/client";

type Source = (tx: Tx, of: TimelineOf) => Promise<readonly TimelineEntry[]>;

/**
 * All that a timeline is made of. A room that has something to tell writes `domain/<room>/timeline.ts`
 * with one function of this shape, which reads its own rows of the person and opens its own columns,
 * and adds one line here. Its codes get their words in app/intern/case-files/[id]/timeline-words.ts.
 * Nothing is kept twice: what no row holds is read from the audit log (domain/audit/done).
 */
export const timelineSources: readonly Source[] = [
  requestEntries,
  profileEntries,
  caseFileEntries,
  mergeEntries,
  needEntries,
  consentEntries,
  referralEntries,
  placementEntries,
  attendanceEntries,
  followUpEntries,
  noteEntries,
  fileEntries,
  rosterEntries,
  contactEntries,
  appointmentEntries,
  planEntries,
  conferenceEntries,
  messageEntries,
  accessEntries,
];
