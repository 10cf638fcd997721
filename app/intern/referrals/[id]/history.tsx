import { Empty, Panel } from "@/components/panel";
import { formatInstant } from "@/lib/i18n/format";
import { officeReferralStateWords, referralStateWords, sideWords } from "../../words";
import { claimWords } from "./claim-words";
import type { Referral } from "./shared";

export function History({ events, ofOffice }: Pick<Referral, "events" | "ofOffice">) {
  const words = ofOffice ? officeReferralStateWords : referralStateWords;
  return (
    <Panel title="Verlauf">
      {events.length === 0 ? (
        <Empty>Noch nicht gesendet.</Empty>
      ) : (
        <ol className="mt-2 grid gap-2">
          {events.map((event) => (
            <li key={event.id} className="border-brand border-s-3 ps-3">
              <span className="text-soft">{formatInstant(event.at)}</span> {happening(event, words)}{" "}
              <span className="text-soft">({sideOf(event)})</span>
              {event.note && <span className="block">{event.note}</span>}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

type Event = Referral["events"][number];

const saidWords: Record<string, string> = {
  begun: "sagt, dass es begonnen hat",
  notBegun: "hat doch nicht begonnen",
  cannotCome: "sagt, dass sie nicht kommen kann",
  agrees: "sagt, dass die Meldung stimmt",
  disagrees: "sagt, dass die Meldung nicht stimmt",
  told: "weiß von der Absage",
  settled: "Widerspruch geklärt",
  missedSeen: "um Fehlwochen gekümmert",
  corrected: "Meldung berichtigt:",
  answerSeen: "Antwort gesehen",
  lookedAfter: "nachgefragt, es bleibt dabei",
  consentBack: "Einwilligung zurückgenommen",
  consentRenewed: "Einwilligung erneuert",
  restored: "„Irrtümlich angelegt“ rückgängig gemacht:",
  deletionAsked: "gebeten, die Angaben zu löschen",
};

/** What one event of a referral says. */
export function happening(
  { from, to, said, claim }: Event,
  words: typeof referralStateWords,
): string {
  const rest = claim ? claimWords(claim) : "";
  if (from !== to && said) return `${saidWords[said] ?? said} ${words[to]}`;
  if (from !== to) return `${words[from]} → ${words[to]}${rest}`;
  return `${said ? (saidWords[said] ?? said) : `${words[to]}: bestätigt`}${rest}`;
}

/** Whose word it is; an office's own, or what the caseworker noted for it. */
export function sideOf({ side, byLink, by }: Event): string {
  if (byLink && side !== "person")
    return `${side === "office" ? "Stelle" : "Träger"}, über den Link`;
  if (!by || side === "person") return sideWords[side];
  return side === "office" ? `${sideWords.office}, notiert von ${by}` : `${sideWords[side]}, ${by}`;
}
