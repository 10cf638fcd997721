import { Panel } from "@/components/panel";

/** Somebody has noted that the person was told of a change: the way back from a slip. */
export function ToldPanel({ action }: { readonly action: string }) {
  return (
    <Panel title="Der Person gesagt" id="person">
      <p className="mt-1 max-w-152">
        Notiert ist, dass die Person von der Änderung weiß. War das ein Versehen, steht es nach
        „Doch noch nicht gesagt“ wieder unter „Heute“.
      </p>
      <form className="mt-3" action={action} method="post">
        <button className="button quiet" type="submit">
          Doch noch nicht gesagt
        </button>
      </form>
    </Panel>
  );
}
