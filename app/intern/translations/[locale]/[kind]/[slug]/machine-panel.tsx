import { Panel } from "@/components/panel";
import type { SideBySide } from "@/domain/translation/read";
import { addressOf } from "./place";

/** A first text by a program, where no person has written one. */
export function MachinePanel({ side }: { side: SideBySide }) {
  return (
    <Panel title="Mit einem Rohtext beginnen">
      <p className="mt-1 max-w-152">
        Ein Programm übersetzt den deutschen Text. Er wird ein Entwurf, und die Lesenden erfahren,
        dass ihn ein Programm geschrieben hat, bis Sie jeden Satz verglichen haben.
      </p>
      <form action={`${addressOf(side)}/machine`} method="post">
        <button className="button quiet mt-2" type="submit">
          Von einem Programm übersetzen lassen
        </button>
      </form>
    </Panel>
  );
}
