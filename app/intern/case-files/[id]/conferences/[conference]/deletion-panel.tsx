import { Panel } from "@/components/panel";
import type { PartProps } from "./shared";

/** What was heard at a table no portal takes back: somebody has to say it to each who was there. */
export function DeletionPanel({ address, conference }: Pick<PartProps, "address" | "conference">) {
  const owed = conference.participants.filter(({ deletionOwed }) => deletionOwed);
  if (owed.length === 0) return null;
  return (
    <Panel title="Einwilligung zurückgenommen: Angaben löschen lassen" id="deletion">
      <p className="mt-1 max-w-152">
        Diese Stellen waren dabei und haben von der Person gehört. Bitte sagen Sie dort Bescheid,
        dass Notizen und Protokolle über sie zu löschen sind. Bis Sie es hier vermerken, steht es
        bei Ihnen unter „Heute“. Hat noch jemand das Protokoll bekommen, sagen Sie es auch dort.
      </p>
      <ul className="mt-2 grid max-w-152">
        {owed.map(({ id, name, member, phone }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line border-b py-2.5 last:border-b-0"
          >
            <span>
              <b>
                <bdi>{name}</bdi>
              </b>
              {member && <bdi className="block text-soft">{member}</bdi>}
              {phone && <span className="block text-soft">Telefon {phone}</span>}
            </span>
            <form action={`${address}/participants/${id}/deletion-asked`} method="post">
              <button className="button" type="submit" aria-label={`Bescheid gesagt: ${name}`}>
                Bescheid gesagt
              </button>
            </form>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
