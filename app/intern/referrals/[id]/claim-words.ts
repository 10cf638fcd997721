import type { Certificate } from "@/domain/placement/rules";
import { type Claim, claimOf } from "@/domain/referral/claim";
import type { DeclineSide, ReferralState } from "@/domain/referral/rules";
import { formatShortDate } from "@/lib/i18n/format";
import {
  certificateWords,
  declineSideWords,
  officeReferralStateWords,
  reasonWords,
  referralStateWords,
} from "../../words";

/** What a report says beside the state: " am 02.11.2026, geplantes Ende 30.06.2027"; "" for nothing. */
export function claimWords({ day, plannedEnd, side, reason, certificate }: Claim): string {
  return [
    day ? ` am ${formatShortDate(day)}` : "",
    plannedEnd ? `, geplantes Ende ${formatShortDate(plannedEnd)}` : "",
    side ? `, ${declineSideWords[side]}` : "",
    reason ? ` (${reasonWords[reason] ?? reason})` : "",
    certificate ? `, ${certificateWords[certificate]}` : "",
  ].join("");
}

/** A referral with the report that stands. */
export type Reported = {
  readonly state: ReferralState;
  readonly version: number;
  readonly startedOn: string | null;
  readonly plannedEnd: string | null;
  readonly endedOn: string | null;
  readonly declineSide: DeclineSide | null;
  readonly reason: string | null;
  readonly certificate: Certificate | null;
  /** Of an office, which gives no certificates. */
  readonly ofOffice: boolean;
};

/** The day that a report is about; null for a no. */
const reportedDay = ({ state, startedOn, endedOn }: Reported) =>
  state === "started" ? startedOn : endedOn;

/** The report as its form takes it. */
export const reportAsTyped = (report: Reported) => ({
  ...{ answer: report.state, day: reportedDay(report) ?? "" },
  ...{ reason: report.reason ?? "", certificate: report.certificate ?? "" },
});

/** The report in words, as it stands: its state, and the rest. */
export function reportWords(report: Reported): readonly [state: string, rest: string] {
  const claim = claimOf({
    day: reportedDay(report) ?? undefined,
    plannedEnd: (report.state === "started" && report.plannedEnd) || undefined,
    side: report.declineSide ?? undefined,
    reason: report.reason ?? undefined,
    certificate: (!report.ofOffice && report.certificate) || undefined,
  });
  const words = report.ofOffice ? officeReferralStateWords : referralStateWords;
  return [words[report.state], claim ? claimWords(claim) : ""];
}
