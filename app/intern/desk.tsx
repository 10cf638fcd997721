import type { ReactNode } from "react";
import { Icon } from "@/components/icon";
import type { StaffActor } from "@/domain/access/actor";
import { isDemo } from "@/lib/demo";
import { formatShortDate } from "@/lib/i18n/format";
import { DeskNavigation } from "./desk-navigation";
import { TabTitle } from "./tab-title";

type Props = {
  readonly actor: StaffActor;
  /** Address of the room that is open. */
  readonly room: string;
  /** What the tab says. */
  readonly title: string;
  /** What the page says instead where it names a person: {@link TabTitle} must not. */
  readonly heading?: ReactNode;
  readonly lead?: ReactNode;
  /** What the last form did, in one sentence. */
  readonly notice?: string | undefined;
  readonly children: ReactNode;
};

/** The frame of every page behind the sign-in. */
export function Desk({ actor, room, title, heading = title, lead, notice, children }: Props) {
  return (
    <div className="min-h-screen lg:grid lg:grid-cols-[14.5rem_1fr]">
      <TabTitle>{title}</TabTitle>
      <a className="skip button" href="#content">
        Zum Inhalt
      </a>
      <DeskNavigation actor={actor} room={room} />
      <main
        className="max-w-6xl min-w-0 px-4 pt-5 pb-12 lg:px-7"
        id="content"
        tabIndex={-1}
        data-unsaved="Unter „{part}“ steht etwas, das noch nicht gespeichert ist und jetzt verloren geht. Trotzdem absenden?"
      >
        {actor.standsInFor.map(({ userId, displayName, untilOn }) => (
          <p key={userId} className="note mb-2">
            Sie vertreten {displayName} bis einschließlich {formatShortDate(untilOn)}. Was Sie tun,
            wird so vermerkt.
          </p>
        ))}
        {isDemo() && (
          <p className="mb-2 text-soft">
            Vorführung: Alle Personen, Träger und Angebote sind erfunden.
          </p>
        )}
        <h1 className="text-2xl">{heading}</h1>
        {lead && <div className="mt-1 text-soft">{lead}</div>}
        {notice && (
          <p className="badge mt-3 bg-fits-tint text-fits" role="status">
            <Icon name="check" />
            {notice}
          </p>
        )}
        {children}
      </main>
    </div>
  );
}
