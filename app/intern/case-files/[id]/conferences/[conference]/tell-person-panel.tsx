import { Icon } from "@/components/icon";
import { Panel } from "@/components/panel";
import { ToldPanel } from "../../../../told-panel";
import type { PartProps } from "./shared";

/** What the person knows of it does not hold any more: a message in their language, or a call. */
export function TellPersonPanel({ address, conference, file }: Omit<PartProps, "forms">) {
  const { id, state, about, version, personOwedAt } = conference;
  if (file.isToldByHand) return <ToldPanel action={`${address}/person-told/undo`} />;
  if (!personOwedAt || state === "held") return null;
  const template = state === "cancelled" || about === "general" ? "cancelled" : "moved";
  return (
    <Panel title="Der Person sagen" id="person">
      <p className="mt-1 max-w-152">
        {template === "cancelled"
          ? "Die Person weiß noch nicht, dass sie nicht erwartet wird. Das Portal schreibt ihr nicht von selbst."
          : "Die Person weiß noch nicht, was sich geändert hat. Das Portal schreibt ihr nicht von selbst."}{" "}
        Bis Sie es hier vermerken, steht es unter „Heute“.
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <a
          className="button"
          href={`/intern/messages/${file.personId}?template=${template}&conference=${id}`}
        >
          <Icon name="chat" />
          Nachricht schreiben
        </a>
        <form action={`${address}/person-told`} method="post">
          <input type="hidden" name="version" value={version} />
          <button className="button quiet" type="submit">
            Bescheid gesagt
          </button>
        </form>
      </div>
    </Panel>
  );
}
