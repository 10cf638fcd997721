import { AskFirst } from "@/components/form/ask-first";
import type { listMembers } from "@/domain/user/members";

type Props = {
  readonly member: Awaited<ReturnType<typeof listMembers>>[number];
  readonly carrier: string;
  /** The only one who can sign in, and the one who is looking. */
  readonly last: boolean;
  /** May give somebody a new link who has a password already. */
  readonly helps: boolean;
};

/** What can be done about somebody in the team. Taking out is opened first and then confirmed. */
export function MemberActions({ member, carrier, last, helps }: Props) {
  const { id, displayName, self } = member;
  const members = `/intern/carriers/${carrier}/members`;
  return (
    <div className="flex flex-wrap items-start gap-2">
      {(helps || !member.active) && !self && (
        <form action={`${members}/link`} method="post">
          <input type="hidden" name="id" value={id} />
          <button
            className="button quiet"
            type="submit"
            aria-label={`Neuer Link für ${displayName}`}
          >
            Neuer Link
          </button>
        </form>
      )}
      <AskFirst
        label={self ? "Team verlassen" : "Entfernen"}
        of={displayName}
        action={`${members}/remove`}
        consequence={consequence(self, last, displayName)}
        confirm={self ? "Ja, Team verlassen" : `Ja, ${displayName} entfernen`}
      >
        <input type="hidden" name="id" value={id} />
        {last && <input type="hidden" name="last" value="yes" />}
      </AskFirst>
    </div>
  );
}

function consequence(self: boolean, last: boolean, name: string): string {
  if (last) {
    return "Sie sind die letzte Person in diesem Team. Danach kann niemand mehr Ihre Angebote ändern oder Vermittlungen beantworten, bis das Teilhabemanagement wieder jemanden einlädt.";
  }
  return self
    ? "Sie werden sofort abgemeldet und können sich nicht mehr anmelden."
    : `${name} wird sofort abgemeldet und kann sich nicht mehr anmelden. Was ${name} geschrieben hat, bleibt.`;
}
