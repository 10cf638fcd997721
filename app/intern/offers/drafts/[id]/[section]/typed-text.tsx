import type { ReactNode } from "react";
import { TextArea } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { fieldsOfSection, localeOf, type Section } from "@/domain/offer-revision/fields";
import { fieldWords } from "../../../field-words";
import type { typedIn } from "./section-form";

type Props = {
  readonly section: Section;
  readonly typed: ReturnType<typeof typedIn>;
  /** What else becomes of it. */
  readonly children?: ReactNode;
};

/** What was typed and could not be taken, to be copied; nothing where nothing was. */
export function TypedText({ section, typed, children }: Props) {
  if (typed.length === 0) return null;
  return (
    <Panel title="Was Sie geschrieben haben">
      <p className="mt-1">
        Das ist nicht im Entwurf, aber auch nicht verloren: Hier können Sie es eine Stunde lang
        kopieren. {children}
      </p>
      {fieldsOfSection(section).map((name) => {
        const text = typed.find((each) => each.name === name)?.text;
        return text === undefined ? null : (
          <TextArea
            key={name}
            name={name}
            label={fieldWords[name].label}
            value={text}
            rows={name.startsWith("body-") ? 16 : 2}
            lang={localeOf(section)}
            readOnly
          />
        );
      })}
    </Panel>
  );
}
