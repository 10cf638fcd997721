import { Panel } from "@/components/panel";
import { whenWords } from "@/domain/case-conference/frame-words";
import type { ShownConference } from "@/domain/case-conference/present";
import { now } from "@/lib/clock";
import { MailAboutWords } from "../../../../mail-about";
import { TellPanel, ToldPanel } from "../../../../tell-panel";
import { placeWords } from "../conference-words";
import type { PartProps } from "./shared";

/** That the person has to hear of a change. */
export function TellPersonPanel({ address, conference, file }: Omit<PartProps, "forms">) {
  const { id, version, toTell, known } = conference;
  const { told } = file;
  if (told) return <ToldPanel told={told} action={`${address}/person-told/undo`} />;
  if (!toTell) return <InvitedByMail {...{ address, conference, file }} />;
  const template = toTell === "isOff" ? "cancelled" : "moved";
  return (
    <TellPanel
      {...{ ...wordsOf(conference), known, mail: file.mail, version }}
      message={`/intern/messages/${file.personId}?template=${template}&conference=${id}`}
      action={`${address}/person-told`}
    />
  );
}

/** The person was invited by a mail that told them nothing by itself: somebody says that they know. */
function InvitedByMail({ address, conference, file }: Omit<PartProps, "forms">) {
  if (!file.mail || conference.state !== "planned" || conference.begins <= now()) return null;
  return (
    <Panel title="Einladung an die Person" id="person">
      <MailAboutWords mail={file.mail} isToNote />
      <form className="mt-3" action={`${address}/person-told`} method="post">
        <input type="hidden" name="version" value={conference.version} />
        <button className="button quiet" type="submit">
          Bescheid gesagt
        </button>
      </form>
    </Panel>
  );
}

function wordsOf(conference: ShownConference) {
  const { state, about, toTell, day, time, known } = conference;
  const when = whenWords(conference);
  const where = `${when}, ${placeWords(conference)}`;
  const isMoved = known !== null && (known.day !== day || known.time !== time);
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
  return isMoved
    ? { unknown: "dass die Fallkonferenz verschoben ist", now: where }
    : { unknown: "was sich an der Fallkonferenz geändert hat", now: where };
}
