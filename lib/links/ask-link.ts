import "server-only";
import { request as askPlain, type ClientRequest, type IncomingMessage } from "node:http";
import { request as askSecurely } from "node:https";
import { isIP } from "node:net";
import { publicAddress } from "@/lib/public-address";
import { ClosedNetwork, isPublicAddress, publicLookup } from "./public-network";

/** What a link leads to. */
export const linkOutcomes = [
  "good",
  /** It leads on for good: the new address should stand there. */
  "moved",
  "gone",
  /** The server answers people, and not this portal: nothing is known. */
  "guarded",
  "serverError",
  "noName",
  "noAnswer",
  "certificate",
  "loop",
  "closedNetwork",
  "notAllowed",
] as const;
export type LinkOutcome = (typeof linkOutcomes)[number];

export type LinkAnswer = {
  readonly outcome: LinkOutcome;
  /** What the server answered last, where it did. */
  readonly status?: number;
  readonly movedTo?: string;
};

export type AskOptions = {
  readonly signal: AbortSignal;
  /** Host and port of a server of a test, the only one in a closed network that may be asked. */
  readonly allowed?: string;
};

const patienceMs = 15_000;
const mostRedirects = 5;
const mostHeaderBytes = 16_384;

/**
 * Asks a server whether what a link leads to is there: HEAD, and GET where that is not taken; the answer
 * is never read. One question a link in many days is no crawling, so robots.txt, which is about
 * crawling, is not asked for; the portal says its name and where it is to be found.
 */
export async function askLink(url: string, options: AskOptions): Promise<LinkAnswer> {
  const head = await follow(url, "HEAD", options);
  const isRefusal = head.status !== undefined && head.status >= 400;
  return isRefusal ? follow(url, "GET", options) : head;
}

async function follow(
  start: string,
  method: "HEAD" | "GET",
  options: AskOptions,
): Promise<LinkAnswer> {
  let url = start;
  let forGood = true;
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    if (!mayAsk(url, options)) return { outcome: "notAllowed" };
    const answer = await ask(new URL(url), method, options).catch((error: unknown) => ({
      outcome: outcomeOfFailure(error),
    }));
    if ("outcome" in answer) return answer;
    const next = nextAddress(url, answer);
    if (next === undefined) return arrival(url, answer.status, hops > 0 && forGood);
    forGood = forGood && [301, 308].includes(answer.status);
    url = next;
  }
  return { outcome: "loop" };
}

function arrival(url: string, status: number, moved: boolean): LinkAnswer {
  const outcome = outcomeOf(status);
  return moved && outcome === "good"
    ? { outcome: "moved", status, movedTo: url }
    : { outcome, status };
}

/** Where an answer leads on to; undefined: nowhere. */
function nextAddress(url: string, { status, location }: Headers): string | undefined {
  if (status < 300 || status >= 400 || location === undefined) return undefined;
  // What is no address is refused with the next question.
  return URL.parse(location, url)?.href ?? location;
}

/** http or https, on their own ports, without a name and password. */
function mayAsk(url: string, { allowed }: AskOptions): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, port, username, password } = new URL(url);
  if (username || password || !["http:", "https:"].includes(protocol)) return false;
  return host === allowed || port === "";
}

type Headers = { readonly status: number; readonly location: string | undefined };

async function ask(url: URL, method: string, { signal, allowed }: AskOptions): Promise<Headers> {
  const isAllowed = url.host === allowed;
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // Nothing is looked up for an address in numbers.
  if (!isAllowed && isIP(host) !== 0 && !isPublicAddress(host)) throw new ClosedNetwork();
  const send = url.protocol === "https:" ? askSecurely : askPlain;
  return new Promise((resolve, reject) => {
    const asked: ClientRequest = send(url, {
      method,
      agent: false,
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
      maxHeaderSize: mostHeaderBytes,
      headers: {
        Accept: "*/*",
        "User-Agent": `Teilhabe-Portal-Linkpruefung/1.0 (+${publicAddress("/")})`,
      },
      ...(isAllowed ? {} : { lookup: publicLookup }),
    });
    asked.once("response", ({ statusCode = 0, headers }: IncomingMessage) => {
      resolve({ status: statusCode, location: headers.location });
      asked.destroy();
    });
    asked.on("error", reject);
    asked.end();
  });
}

function outcomeOf(status: number): LinkOutcome {
  if (status >= 200 && status < 300) return "good";
  if (status === 404 || status === 410) return "gone";
  return status >= 500 ? "serverError" : "guarded";
}

function outcomeOfFailure(error: unknown): LinkOutcome {
  if (error instanceof ClosedNetwork) return "closedNetwork";
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOTFOUND" || code === "EAI_NODATA" || code === "ENODATA") return "noName";
  const isCertificate = /^(CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|ERR_TLS_)|CERT/.test(code);
  return isCertificate ? "certificate" : "noAnswer";
}
