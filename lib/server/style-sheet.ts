/** A rule of a style sheet with what a page must have for it to matter. */
export type StyleRule = {
  /** Selector or at-rule. */
  readonly head: string;
  readonly inside: string | readonly StyleRule[];
  /** Of each selector the classes without which it matches nothing. */
  readonly classes: readonly (readonly string[])[];
  /** Of a font face the letters it is for. */
  readonly letters?: RegExp;
};

/** Reads a style sheet as the build leaves it: without comments, without nested style rules. */
export function readStyleSheet(css: string): StyleRule[] {
  const rules: StyleRule[] = [];
  let at = 0;
  while (at < css.length) {
    const open = next(css, at, "{;");
    if (open < 0) break;
    if (css[open] === ";") {
      rules.push({ head: css.slice(at, open + 1), inside: "", classes: [[]] });
      at = open + 1;
      continue;
    }
    const close = closing(css, open);
    rules.push(readRule(css.slice(at, open).trim(), css.slice(open + 1, close)));
    at = close + 1;
  }
  return rules;
}

function readRule(head: string, inside: string): StyleRule {
  if (/^@(media|supports|layer|container)/.test(head)) {
    return { head, inside: readStyleSheet(inside), classes: [[]] };
  }
  if (head === "@font-face") return { head, inside, classes: [[]], ...lettersOf(inside) };
  if (head.startsWith("@")) return { head, inside, classes: [[]] };
  return { head, inside, classes: selectorsIn(head).map(classesIn) };
}

/** The rules that can matter on a page with these classes and these letters, as a style sheet. */
export function styleFor(
  rules: readonly StyleRule[],
  classes: ReadonlySet<string>,
  letters: string,
): string {
  return withoutUnread(rulesFor(rules, classes, letters));
}

function rulesFor(rules: readonly StyleRule[], classes: ReadonlySet<string>, text: string): string {
  return rules.map((rule) => ruleFor(rule, classes, text)).join("");
}

function ruleFor(rule: StyleRule, classes: ReadonlySet<string>, text: string): string {
  const { head, inside, letters } = rule;
  if (head.endsWith(";")) return head;
  if (typeof inside !== "string") {
    const kept = rulesFor(inside, classes, text);
    return kept && `${head}{${kept}}`;
  }
  if (letters && !letters.test(text)) return "";
  const matters = rule.classes.some((needed) => needed.every((name) => classes.has(name)));
  return matters ? `${head}{${inside}}` : "";
}

/** Without the custom properties that no rule reads, and those which only they read. */
function withoutUnread(css: string): string {
  const read = new Set(Array.from(css.matchAll(/var\((--[\w-]+)/g), ([, name]) => name));
  const less = css
    .replace(/(?<=[{;])(--[\w-]+):[^;}]*;?/g, (all, name) => (read.has(name) ? all : ""))
    .replace(/@property (--[\w-]+)\{[^}]*\}/g, (all, name) => (read.has(name) ? all : ""));
  return less === css ? css : withoutUnread(less);
}

function lettersOf(fontFace: string): { letters?: RegExp } {
  const range = fontFace.match(/unicode-range:([^;}]+)/)?.[1];
  if (!range) return {};
  const spans = range.split(",").map((span) => {
    const [first = "", last = first] = span.trim().slice(2).split("-");
    const start = first.replaceAll("?", "0");
    return `\\u{${start}}-\\u{${(last === first ? first : last).replaceAll("?", "F")}}`;
  });
  return { letters: new RegExp(`[${spans.join("")}]`, "u") };
}

/** `a,b` are two, `:is(a,b)` is one. */
function selectorsIn(head: string): string[] {
  const selectors: string[] = [];
  let begin = 0;
  let depth = 0;
  for (let i = 0; i < head.length; i += 1) {
    if (head[i] === "\\") i += 1;
    else if (head[i] === "(") depth += 1;
    else if (head[i] === ")") depth -= 1;
    else if (head[i] === "," && depth === 0) {
      selectors.push(head.slice(begin, i));
      begin = i + 1;
    }
  }
  return [...selectors, head.slice(begin)];
}

/** What stands in brackets is a choice or a refusal: nothing that has to be there. */
function classesIn(selector: string): string[] {
  const outside = selector.replace(/(?<!\\)\((?:[^()\\]|\\.|\([^()]*\))*\)/g, "");
  return Array.from(outside.matchAll(/\.((?:\\.|[\w-])+)/g), ([, name = ""]) =>
    name.replaceAll("\\", ""),
  );
}

function next(css: string, from: number, wanted: string): number {
  for (let i = from; i < css.length; i += 1) {
    const letter = css[i] ?? "";
    if (letter === "\\") i += 1;
    else if (letter === '"' || letter === "'") i = css.indexOf(letter, i + 1);
    else if (wanted.includes(letter)) return i;
  }
  return -1;
}

function closing(css: string, open: number): number {
  let at = open;
  for (let depth = 1; depth > 0; ) {
    at = next(css, at + 1, "{}");
    if (at < 0) return css.length;
    depth += css[at] === "{" ? 1 : -1;
  }
  return at;
}
