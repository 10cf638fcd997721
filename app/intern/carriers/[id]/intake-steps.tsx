import { Icon } from "@/components/icon";
import type { StaffActor } from "@/domain/access/actor";
import { readRules } from "@/domain/carrier/accept-rules";
import { listMembers } from "@/domain/user/members";
import { orNotFound } from "../../page-tools";

type Props = {
  readonly actor: StaffActor;
  readonly carrier: string;
  /** What it says about itself stands in the portal. */
  readonly published: boolean;
};

/** The way of a new carrier: its data, its first person, the rules. Gone once all is done. */
export async function IntakeSteps({ actor, carrier, published }: Props) {
  const members = await orNotFound(listMembers(actor, { carrier }));
  const { accepted } = await orNotFound(readRules(actor, { id: carrier }));
  const steps = [
    { done: published, label: "Angaben zum Träger", href: `/intern/carriers/${carrier}/edit` },
    { done: members.length > 0, label: "Erste Person einladen", href: "#team" },
    { done: accepted !== null, label: "Regeln zum Datenschutz annehmen", href: "#rules" },
  ];
  if (steps.every(({ done }) => done)) return null;
  const left = steps.filter(({ done }) => !done).length;
  return (
    <nav
      className="mt-4 rounded-card border border-line bg-brand-tint p-4"
      aria-label="Aufnahme des Trägers"
    >
      <h2 className="text-lg">
        Aufnahme: {left === 1 ? "noch 1 Schritt" : `noch ${left} Schritte`}
      </h2>
      <ol className="mt-1">
        {steps.map(({ done, label, href }, index) => (
          <li key={label} className="flex min-h-11 items-center gap-2">
            {done ? (
              <>
                <Icon name="check" />
                {label}: <span className="text-soft">erledigt</span>
              </>
            ) : (
              <a href={href}>
                {index + 1}. {label}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
