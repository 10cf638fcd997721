import { Icon } from "@/components/icon";
import type { Status } from "./status-words";

type Props = {
  readonly status: Pick<Status, "call" | "canBeCalled">;
  readonly address: string;
  /** "Please call me", and not any more. */
  readonly words: readonly [string, string];
};

/** One tap where there is a number; where there is none, the way to the question for it. */
export function CallButton({ status, address, words: [call, callOff] }: Props) {
  if (!status.call && !status.canBeCalled) {
    return (
      <a className="button" href={`${address}/change?call=yes`}>
        <Icon name="phone" />
        {call}
      </a>
    );
  }
  return (
    <form action={`${address}/call`} method="post">
      <button
        className={`button ${status.call ? "quiet" : ""}`}
        type="submit"
        name="wish"
        value={status.call ? "no" : "yes"}
      >
        <Icon name={status.call ? "no" : "phone"} />
        {status.call ? callOff : call}
      </button>
    </form>
  );
}
