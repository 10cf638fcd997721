import { TellPanel, ToldPanel } from "../../../../tell-panel";
import type { PartProps } from "./shared";

/** That the person has to hear of a change. */
export function TellPersonPanel({ address, conference, file }: Omit<PartProps, "forms">) {
  const { id, version, toTell } = conference;
  if (file.isToldByHand) return <ToldPanel action={`${address}/person-told/undo`} />;
  if (!toTell) return null;
  const template = toTell === "isOff" ? "cancelled" : "moved";
  return (
    <TellPanel
      message={`/intern/messages/${file.personId}?template=${template}&conference=${id}`}
      action={`${address}/person-told`}
      version={version}
    >
      <p className="mt-1 max-w-152">
        {template === "cancelled"
          ? "Die Person weiß noch nicht, dass sie nicht erwartet wird. Das Portal schreibt ihr nicht von selbst."
          : "Die Person weiß noch nicht, was sich geändert hat. Das Portal schreibt ihr nicht von selbst."}{" "}
        Bis Sie es hier vermerken, steht es unter „Heute“.
      </p>
    </TellPanel>
  );
}
