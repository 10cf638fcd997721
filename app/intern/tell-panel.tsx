import type { ReactNode } from "react";
import { Icon } from "@/components/icon";
import { Panel, Terms } from "@/components/panel";
import { Written } from "@/components/written";
import type { Hour } from "@/domain/planned-hour/changed";
import type { MailAbout } from "@/domain/planned-hour/mail-about";
import { formatInstant } from "@/lib/i18n/format";
import { whenWords } from "./appointments/appointment-words";
import { MailAboutWords } from "./mail-about";

type TellProps = {
  /** What the person does not know yet, after "dass". */
  readonly unknown: string;
  /** The hour that they know; null: it was changed before that was kept. */
  readonly known: Hour | null;
  /** What is so now. */
  readonly now: string;
  /** A mail that tells it, and is not known to have reached them. */
  readonly mail: MailAbout | null;
  /** What else is to be said of it. */
  readonly children?: ReactNode;
  /** The message that tells it, prepared. */
  readonly message: string;
  /** Where it is noted that somebody has told them otherwise. */
  readonly action: string;
  readonly version: number;
};

/** What the person knows does not hold any more: a message in their language, or a call. */
export function TellPanel({ unknown, known, now, mail, children, ...rest }: TellProps) {
  const { message, action, version } = rest;
  return (
    <Panel title="Der Person sagen" id="person">
      <p className="mt-1 max-w-152">
        Die Person weiß noch nicht, {unknown}. Das Portal schreibt ihr nicht von selbst. Bis Sie es
        hier vermerken, steht es unter „Heute“.
      </p>
      <Terms
        unknown="nicht bekannt"
        rows={[
          ...(known ? [["Die Person kennt", whenWords(known)] as const] : []),
          ["Jetzt", <Written key="now" text={now} />],
        ]}
      />
      <MailAboutWords mail={mail} isToNote />
      {children}
      <div className="mt-3 flex flex-wrap gap-2">
        <a className="button" href={message}>
          <Icon name="chat" />
          Nachricht schreiben
        </a>
        <form action={action} method="post">
          <input type="hidden" name="version" value={version} />
          <button className="button quiet" type="submit">
            Bescheid gesagt
          </button>
        </form>
      </div>
    </Panel>
  );
}

type ToldProps = {
  readonly told: { readonly at: Date; readonly by: string | null; readonly byMessage: boolean };
  readonly action: string;
};

/** Somebody has noted that the person knows of a change, or a message to them: the way back from a slip. */
export function ToldPanel({ told: { at, by, byMessage }, action }: ToldProps) {
  return (
    <Panel title="Der Person gesagt" id="person">
      <p className="mt-1 max-w-152">
        Notiert am {formatInstant(at)}
        {by && (
          <>
            {" "}
            von <bdi>{by}</bdi>
          </>
        )}
        :{" "}
        {byMessage
          ? "Eine Nachricht hat der Person die Änderung gesagt. Ist sie nicht hinausgegangen,"
          : "Die Person weiß von der Änderung. War das ein Versehen,"}{" "}
        steht es nach „Doch noch nicht gesagt“ wieder unter „Heute“.
      </p>
      <form className="mt-3" action={action} method="post">
        <button className="button quiet" type="submit">
          Doch noch nicht gesagt
        </button>
      </form>
    </Panel>
  );
}
