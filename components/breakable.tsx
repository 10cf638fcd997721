import { Fragment } from "react";

/** A mail address or a path that breaks at its joints first: after "/" and "@", before a dot. */
export function Breakable({ text }: { text: string }) {
  return text.split(/(?<=[/@])|(?=\.)/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of an address stand still
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
