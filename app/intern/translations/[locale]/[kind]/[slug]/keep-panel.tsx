import { Panel } from "@/components/panel";
import type { SideBySide } from "@/domain/translation/read";
import { addressOf } from "./place";

/** For whoever answers for the German text: its translations still say the same. */
export function KeepPanel({ side }: { side: SideBySide }) {
  return (
    <Panel title="War es nur eine kleine Änderung?">
      <p className="mt-1 max-w-152">
        Hat sich im deutschen Text nur ein Tippfehler oder etwas anderes geändert, das in den
        Übersetzungen gar nicht vorkommt, dann gelten sie weiter. Das gilt für alle Sprachen und
        geht sofort online.
      </p>
      <form action={`${addressOf(side)}/keep`} method="post">
        <input type="hidden" name="german" value={side.germanHash} />
        <button className="button quiet mt-2" type="submit" name="sure" value="yes">
          Alle Übersetzungen dieses Textes gelten weiter
        </button>
      </form>
    </Panel>
  );
}
