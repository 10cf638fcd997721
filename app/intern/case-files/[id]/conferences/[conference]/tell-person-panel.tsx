import { whenWords, whereWords } from "@/domain/case-conference/frame-words";
import type { ShownConference } from "@/domain/case-conference/present";
import { TellPanel, ToldPanel } from "../../../../tell-panel";
import type { PartProps } from "./shared";

/** That the person has to hear of a change. */
export function TellPersonPanel({ address, conference, file }: Omit<PartProps, "forms">) {
  const { id, version, toTell, known } = conference;
  const { toldByHand } = file;
  if (toldByHand) return <ToldPanel told={toldByHand} action={`${address}/person-told/undo`} />;
  if (!toTell) return null;
  const template = toTell === "isOff" ? "cancelled" : "moved";
  return (
    <TellPanel
      {...{ ...wordsOf(conference), known, version }}
      message={`/intern/messages/${file.personId}?template=${template}&conference=${id}`}
      action={`${address}/person-told`}
    />
  );
}

function wordsOf(conference: ShownConference) {
  const { state, about, toTell, day, time, known } = conference;
  const when = whenWords(conference);
  const where = `${when}, ${whereWords(conference)}`;
  const isSameHour = known?.day === day && known.time === time;
  if (state === "cancelled") {
    return { unknown: "dass die Fallkonferenz nicht stattfindet", now: "findet nicht statt" };
  }
  if (state === "planned" && about === "general") {
    return {
      unknown: "dass sie bei der Fallkonferenz nicht erwartet wird",
      now: "ohne die Person",
    };
  }
  if (toTell === "isOff") {
    return { unknown: "dass die Fallkonferenz verschoben war", now: `war schon: ${when}` };
  }
  return isSameHour
    ? { unknown: "was sich an der Fallkonferenz geändert hat", now: where }
    : { unknown: "dass die Fallkonferenz verschoben ist", now: where };
}
