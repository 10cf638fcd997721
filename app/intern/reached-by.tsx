import type { Channel } from "@/domain/person/channels";
import { ReachLink } from "./reach-link";
import { channelWords } from "./words";

type Props = { readonly contact: { readonly channel: Channel; readonly value: string } };

/** How somebody wants to be reached, ready to be called; who asks for a visit may have no number. */
export function ReachedBy({ contact: { channel, value } }: Props) {
  return (
    <>
      {channelWords[channel]}
      {value && (
        <>
          : <ReachLink channel={channel} value={value} />
        </>
      )}
    </>
  );
}

type Wishes = {
  readonly femaleContactWished: boolean | null;
  readonly sharedPhone: boolean | null;
};

/** What whoever calls or writes has to know first; "" where there is nothing. */
export function wishWords({ femaleContactWished, sharedPhone }: Wishes): string {
  const wishes = [
    femaleContactWished ? "möchte mit einer Frau sprechen" : "",
    sharedPhone ? "andere lesen mit" : "",
  ];
  return wishes.filter(Boolean).join(", ");
}
