import type { OfferFacts } from "@/domain/offer/facts";
import { idOf } from "./hsds-ids";
import type { HsdsAddress, HsdsLocation } from "./hsds-record";
import { labels } from "./hsds-words";
import { postalLine } from "./postal-address";

type Where = Pick<OfferFacts["where"], "place" | "presence" | "stop" | "barrierFree">;

/** Where something takes place, as HSDS has locations. `owner` names that among all others. */
export function locationAt(where: Where, owner: string): HsdsLocation {
  const id = `${owner}/location`;
  const addresses = addressOf(where.place, id);
  return {
    id: idOf(id),
    location_type: where.presence === "online" ? "virtual" : "physical",
    name: where.place,
    ...(where.stop && { transportation: `Haltestelle: ${where.stop}` }),
    ...(addresses.length > 0 && { addresses }),
    ...(where.barrierFree && {
      accessibility: [
        { id: idOf(`${id}/accessibility`), description: labels().barrierFree[where.barrierFree] },
      ],
    }),
  };
}

function addressOf(text: string, owner: string): HsdsAddress[] {
  const line = postalLine(text);
  const first = line && [line.name, line.street].filter(Boolean).join(", ");
  if (!line || !first) return [];
  return [
    {
      id: idOf(`${owner}/address`),
      address_1: first,
      city: line.city,
      // The standard demands it, and German addresses name no state. Those that begin with 42 all
      // lie in this one.
      state_province: line.postalCode.startsWith("42") ? "Nordrhein-Westfalen" : "",
      postal_code: line.postalCode,
      country: "DE",
      address_type: "physical",
    },
  ];
}
