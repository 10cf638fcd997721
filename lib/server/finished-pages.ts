import { now } from "@/lib/clock";
import { etagOf } from "@/lib/etag";
import { AskedBefore } from "./asked-before";
import { type Coding, codingOf } from "./coding";
import { finishedHeads, type Head } from "./finished-head";
import type { FinishedAddress } from "./finished-rule";
import type { Answer, Ask } from "./in-process";
import { PackedBody } from "./packed-body";

/** A page as it is sent: its heads are written once, when it is made. */
export type FinishedPage = {
  readonly status: number;
  readonly head: Head;
  /** For a browser that has it already. */
  readonly headUnchanged: Head;
  /** The mark by which a browser knows it again. */
  readonly etag: string;
  readonly body: PackedBody;
};

type Kept = FinishedPage & { readonly until: number; weight: number };

type Options = {
  /** Makes a page that is not kept. */
  readonly ask: Ask;
  /** What all pages were made from; with another one nothing that is kept is right any more. */
  readonly edition: () => string;
  readonly mostPages?: number;
  readonly mostBytes?: number;
};

const minuteMs = 60_000;
/** Of cheap pages so many are remembered as asked for once, for each that is kept. */
const rememberedForOne = 4;

/** Finished pages in memory, the least recently read of which make room for new ones. */
export class FinishedPages {
  readonly #options: Required<Options>;
  readonly #kept = new Map<string, Kept>();
  readonly #making = new Map<string, Promise<FinishedPage>>();
  readonly #asked: AskedBefore;
  #bytes = 0;
  #sweepsAt = 0;
  #edition: string;
  /** Counts what was dropped by hand: what was begun before it must not be kept after it. */
  #drops = 0;

  constructor(options: Options) {
    this.#options = { mostPages: 4_000, mostBytes: 64_000_000, ...options };
    this.#asked = new AskedBefore(rememberedForOne * this.#options.mostPages);
    this.#edition = options.edition();
  }

  /** Whether a page is kept, be it right or over: {@link find} tells. */
  isKept({ address }: FinishedAddress): boolean {
    return this.#kept.has(address);
  }

  /** A page that is kept and right; undefined: it has to be made. */
  find({ address }: FinishedAddress): FinishedPage | undefined {
    this.#turnToEdition();
    const kept = this.#kept.get(address);
    if (!kept) return undefined;
    this.#kept.delete(address);
    if (kept.until <= now().getTime()) {
      this.#bytes -= kept.weight;
      return undefined;
    }
    this.#kept.set(address, kept);
    // It has grown where somebody asked for it in a coding of their own.
    this.#weigh(kept);
    return kept;
  }

  /**
   * Makes a page; whoever asks for the same one meanwhile waits for the same making.
   * @param coding in which its first reader gets it
   */
  make(wanted: FinishedAddress, coding: Coding): Promise<FinishedPage> {
    this.#turnToEdition();
    const key = `${this.#edition} ${this.#drops} ${wanted.address}`;
    const known = this.#making.get(key);
    if (known) return known;
    const made = this.#make(wanted, coding).finally(() => this.#making.delete(key));
    this.#making.set(key, made);
    return made;
  }

  /** A page's text, for whoever puts it into another answer; empty where there is none. */
  async text(address: string): Promise<string> {
    const wanted: FinishedAddress = { address, lasts: "day" };
    const page = this.find(wanted) ?? (await this.make(wanted, "identity").catch(() => undefined));
    return page?.status === 200 ? page.body.in("identity").toString("utf8") : "";
  }

  /** Forgets everything: the next reader of each page gets it newly made. */
  drop(): void {
    this.#drops += 1;
    this.#kept.clear();
    this.#bytes = 0;
  }

  async #make(wanted: FinishedAddress, coding: Coding, tries = 3): Promise<FinishedPage> {
    const [edition, drops, began] = [this.#edition, this.#drops, now().getTime()];
    const answer = await this.#options.ask(wanted.address, coding);
    const page = finishedPage(wanted, answer);
    const isForMany = isReadByMany(wanted);
    if (page.status === 200 && isForMany) await page.body.packBest();
    this.#turnToEdition();
    // Made from two editions, or from the old one: neither to be kept nor, if possible, shown.
    if (edition !== this.#edition || drops !== this.#drops) {
      return tries > 1 ? this.#make(wanted, coding, tries - 1) : page;
    }
    if (page.status !== 200) return page;
    // What nobody asks for again would only come and go, at the cost of all the others.
    if (isForMany || !answer.isCheap || this.#isAskedAgain(wanted, began)) {
      this.#keep(wanted, page, began);
    }
    return page;
  }

  /** Of a page that goes with its minute nobody shall learn later that it was asked for once. */
  #isAskedAgain({ address, lasts }: FinishedAddress, began: number): boolean {
    const minute = lasts === "minute" ? minuteAfter(began) : "";
    return this.#asked.again(`${minute} ${address}`);
  }

  #keep({ address, lasts }: FinishedAddress, page: FinishedPage, began: number): void {
    const until = lasts === "minute" ? minuteAfter(began) : Infinity;
    const left = until - now().getTime();
    // Its minute has ended while it was made.
    if (left <= 0) return;
    const kept: Kept = { ...page, until, weight: 0 };
    this.#kept.set(address, kept);
    this.#weigh(kept);
    if (until !== Infinity) this.#sweepAt(until, left);
  }

  /**
   * What has ended goes also where nobody asks again: an address can say what somebody has looked
   * for. One timer a minute, which holds no page: those that have made room are free at once.
   */
  #sweepAt(minute: number, inMs: number): void {
    if (this.#sweepsAt === minute) return;
    this.#sweepsAt = minute;
    setTimeout(() => this.#sweep(minute), inMs).unref();
  }

  #sweep(minute: number): void {
    for (const [address, { until, weight }] of this.#kept) {
      if (until > minute) continue;
      this.#kept.delete(address);
      this.#bytes -= weight;
    }
  }

  #turnToEdition(): void {
    const edition = this.#options.edition();
    if (edition === this.#edition) return;
    this.#edition = edition;
    this.drop();
  }

  #weigh(kept: Kept): void {
    const weight = kept.body.size;
    this.#bytes += weight - kept.weight;
    kept.weight = weight;
    for (const [address, oldest] of this.#kept) {
      const { mostPages, mostBytes } = this.#options;
      if (this.#kept.size <= mostPages && this.#bytes <= mostBytes) return;
      this.#kept.delete(address);
      this.#bytes -= oldest.weight;
    }
  }
}

/**
 * Worth the twentieth of a second that packing a page to its best takes its first reader. What
 * people pick for themselves is not: of such lists there are too many, each read by few.
 */
function isReadByMany({ address, lasts }: FinishedAddress): boolean {
  return lasts !== "minute" && !address.includes("?");
}

/** When the minute of an instant ends; both in milliseconds. */
function minuteAfter(instant: number): number {
  return (Math.floor(instant / minuteMs) + 1) * minuteMs;
}

function finishedPage(wanted: FinishedAddress, answer: Answer): FinishedPage {
  const { status, headers, body, etag = etagOf(body) } = answer;
  return {
    status,
    etag,
    ...finishedHeads(wanted, status, headers, etag),
    body: new PackedBody(body, codingOf(headers["content-encoding"])),
  };
}
