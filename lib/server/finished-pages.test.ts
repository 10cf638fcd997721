import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { FinishedPages } from "./finished-pages";
import type { FinishedAddress } from "./finished-rule";
import type { Answer } from "./in-process";

const home: FinishedAddress = { address: "/de", lasts: "day" };
const places: FinishedAddress = { address: "/de/places", lasts: "minute" };

let edition: string;
let asked: string[];
/** What the portal answers, and what happens meanwhile. */
let answer: (address: string) => Answer | Promise<Answer>;

beforeEach(() => {
  edition = "first";
  asked = [];
  answer = (address) => html(`${address} of ${edition}`);
});
afterEach(() => {
  vi.useRealTimers();
});

function html(text: string, status = 200): Answer {
  return { status, headers: { "content-type": "text/html" }, body: Buffer.from(text) };
}

function pages(limits: { mostPages?: number; mostBytes?: number } = {}): FinishedPages {
  const ask = async (address: string) => {
    asked.push(address);
    return answer(address);
  };
  return new FinishedPages({ ask, edition: () => edition, ...limits });
}

async function read(from: FinishedPages, wanted: FinishedAddress): Promise<string> {
  const page = from.find(wanted) ?? (await from.make(wanted, "gzip"));
  return page.body.in("identity").toString();
}

describe("a page", () => {
  test("is made once and then kept", async () => {
    const kept = pages();
    expect(await read(kept, home)).toBe("/de of first");
    expect(await read(kept, home)).toBe("/de of first");
    expect(asked).toEqual(["/de"]);
  });

  test("that many ask for at once is made once", async () => {
    const kept = pages();
    const texts = await Promise.all([read(kept, home), read(kept, home), read(kept, home)]);
    expect(new Set(texts)).toEqual(new Set(["/de of first"]));
    expect(asked).toEqual(["/de"]);
  });

  test("is made anew from another edition", async () => {
    const kept = pages();
    await read(kept, home);
    edition = "second";
    expect(await read(kept, home)).toBe("/de of second");
  });

  test("is made anew when all were dropped", async () => {
    const kept = pages();
    await read(kept, home);
    kept.drop();
    await read(kept, home);
    expect(asked).toEqual(["/de", "/de"]);
  });

  test("that is made in a moment is kept when it was asked for a second time", async () => {
    answer = (address) => ({ ...html(address), isCheap: true });
    const picked: FinishedAddress = { address: "/de/offers?age=19", lasts: "minute" };
    const kept = pages();
    await read(kept, picked);
    expect(kept.find(picked)).toBeUndefined();
    await read(kept, picked);
    expect(kept.find(picked)).toBeDefined();
    expect(asked).toHaveLength(2);
  });

  test("that goes with its minute is not known any more in the next one", async () => {
    vi.useFakeTimers({ now: new Date("2026-11-24T10:00:40Z"), toFake: ["Date", "setTimeout"] });
    answer = (address) => ({ ...html(address), isCheap: true });
    const picked: FinishedAddress = { address: "/de/search?q=lager", lasts: "minute" };
    const kept = pages();
    await read(kept, picked);
    vi.advanceTimersByTime(20_000);
    await read(kept, picked);
    expect(kept.find(picked)).toBeUndefined();
  });

  test("that is read by many is kept at once, however soon it is made", async () => {
    answer = (address) => ({ ...html(address), isCheap: true });
    const kept = pages();
    await read(kept, home);
    expect(kept.find(home)).toBeDefined();
  });

  test.each([404, 500, 307])("with the status %i is not kept", async (status) => {
    answer = () => html("x", status);
    const kept = pages();
    await read(kept, home);
    expect(kept.find(home)).toBeUndefined();
  });

  test("that could not be made is tried again", async () => {
    const kept = pages();
    answer = () => Promise.reject(new Error("gone"));
    await expect(kept.make(home, "br")).rejects.toThrow("gone");
    answer = () => html("back");
    expect(await read(kept, home)).toBe("back");
  });
});

describe("what changes while a page is made", () => {
  test("by another edition: the old text is neither kept nor shown", async () => {
    const kept = pages();
    answer = async () => {
      const text = `made from ${edition}`;
      if (asked.length === 1) edition = "second";
      return html(text);
    };
    expect(await read(kept, home)).toBe("made from second");
    expect(await read(kept, home)).toBe("made from second");
    expect(asked).toHaveLength(2);
  });

  test("by a drop: the page is made again", async () => {
    const kept = pages();
    answer = () => {
      if (asked.length === 1) kept.drop();
      return html(`time ${asked.length}`);
    };
    expect(await read(kept, home)).toBe("time 2");
  });

  test("again and again: somebody gets an answer, and it is not kept", async () => {
    const kept = pages();
    answer = () => {
      edition = `${asked.length}`;
      return html("x");
    };
    expect(await read(kept, home)).toBe("x");
    expect(kept.find(home)).toBeUndefined();
  });

  test("whoever asks after the change does not wait for the old page", async () => {
    const kept = pages();
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    answer = async () => {
      const text = edition;
      if (asked.length === 1) await held;
      return html(text);
    };
    const early = read(kept, home);
    edition = "second";
    expect(await read(kept, home)).toBe("second");
    release();
    expect(await early).toBe("second");
  });
});

describe("memory", () => {
  test("holds so many pages; the ones read last stay", async () => {
    const kept = pages({ mostPages: 2 });
    for (const address of ["/a", "/b", "/a", "/c"]) await read(kept, { address, lasts: "day" });
    expect(kept.find({ address: "/b", lasts: "day" })).toBeUndefined();
    expect(kept.find({ address: "/a", lasts: "day" })).toBeDefined();
    expect(kept.find({ address: "/c", lasts: "day" })).toBeDefined();
  });

  test("holds so many bytes", async () => {
    answer = (address) => html(address.repeat(25));
    const kept = pages({ mostBytes: 250 });
    const [a, b, c] = ["/a?b", "/b?b", "/c?b"] as const;
    for (const address of [a, b, c]) await read(kept, { address, lasts: "day" });
    expect(kept.find({ address: a, lasts: "day" })).toBeUndefined();
    expect(kept.find({ address: c, lasts: "day" })).toBeDefined();
  });
});

test("a page that changes with the minute is right until the minute ends", async () => {
  vi.useFakeTimers({ now: new Date("2026-11-24T10:00:40Z"), toFake: ["Date"] });
  const kept = pages();
  await read(kept, places);
  await read(kept, home);
  vi.setSystemTime(new Date("2026-11-24T10:00:59.999Z"));
  expect(kept.find(places)).toBeDefined();
  vi.setSystemTime(new Date("2026-11-24T10:01:00Z"));
  expect(kept.find(places)).toBeUndefined();
  expect(kept.find(home)).toBeDefined();
});

test("and makes room when it ends, though nobody asks for it again", async () => {
  vi.useFakeTimers({ now: new Date("2026-11-24T10:00:40Z"), toFake: ["Date", "setTimeout"] });
  const kept = pages({ mostPages: 2 });
  await read(kept, home);
  await read(kept, places);
  vi.advanceTimersByTime(20_000);
  await read(kept, { address: "/de/guides", lasts: "day" });
  expect(kept.find(home)).toBeDefined();
});

test("a page whose minute ended while it was made is not kept", async () => {
  vi.useFakeTimers({ now: new Date("2026-11-24T10:00:59.900Z"), toFake: ["Date", "setTimeout"] });
  const kept = pages();
  await read(kept, { address: "/de/places?open=1", lasts: "minute" });
  answer = (address) => {
    vi.advanceTimersByTime(200);
    return html(address);
  };
  await read(kept, places);
  expect(kept.find(places)).toBeUndefined();
  expect(vi.getTimerCount()).toBe(0);
});

test("an answer's own mark counts, and no header of whoever made it", async () => {
  answer = () => ({ ...html("x"), etag: 'W/"own"', headers: { etag: 'W/"other"' } });
  expect((await pages().make(home, "gzip")).etag).toBe('W/"own"');
  answer = () => ({ ...html("x"), headers: { etag: 'W/"other"' } });
  expect((await pages().make(home, "gzip")).etag).not.toContain("other");
});

test("what ends with the minute ends by one timer, which holds nothing that has made room", async () => {
  vi.useFakeTimers({ now: new Date("2026-11-24T10:00:40Z"), toFake: ["Date", "setTimeout"] });
  const kept = pages({ mostPages: 2 });
  for (const address of ["/a", "/b", "/c", "/d"]) await read(kept, { address, lasts: "minute" });
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(20_000);
  await read(kept, { address: "/a", lasts: "minute" });
  expect(vi.getTimerCount()).toBe(1);
});

test("a page read by many is as small as it gets from its first reader on", async () => {
  const text = readFileSync("README.md", "utf8");
  answer = () => html(text);
  const kept = pages();
  const [whole, picked] = await Promise.all([
    kept.make(home, "br"),
    kept.make({ address: "/de/offers?age=19", lasts: "minute" }, "br"),
  ]);
  expect(whole.body.in("br").length).toBeLessThan(picked.body.in("br").length);
  for (const page of [whole, picked]) expect(page.body.in("identity").toString()).toBe(text);
});
