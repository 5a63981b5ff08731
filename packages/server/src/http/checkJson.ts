import { Problem } from "../problems.ts";

/** How JSON may be built. */
export interface JsonLimits {
  /** How deep it may be nested. */
  readonly jsonDepth: number;
  /** How many keys one object may have. */
  readonly jsonKeys: number;
}

/**
 * Looks at the text of a JSON document before it is parsed. Throws a {@link Problem} when it is nested too deeply, or when an
 * object has too many keys or one of them twice: others might read the other one.
 */
export function checkJson(text: string, { jsonDepth, jsonKeys }: JsonLimits): void {
  const open: (Set<string> | undefined)[] = []; // the keys of each object that is open; nothing for a list
  let isKey = false;
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 0x22: {
        const end = endOfString(text, i);
        const keys = open.at(-1);
        if (isKey && keys !== undefined) {
          const key = keyOf(text.slice(i, end + 1));
          if (keys.has(key) || keys.size >= jsonKeys) throw new Problem("duplicateKey");
          keys.add(key);
          isKey = false;
        }
        i = end;
        break;
      }
      case 0x7b: // {
      case 0x5b: // [
        if (open.length >= jsonDepth) throw new Problem("tooDeep");
        isKey = text.charCodeAt(i) === 0x7b;
        open.push(isKey ? new Set() : undefined);
        break;
      case 0x7d: // }
      case 0x5d: // ]
        open.pop();
        isKey = false;
        break;
      case 0x2c: // ,
        isKey = open.at(-1) !== undefined;
        break;
    }
  }
}

function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x5c) i++;
    else if (unit === 0x22) return i;
  }
  return text.length;
}

function keyOf(quoted: string): string {
  if (!quoted.includes("\\")) return quoted;
  try {
    return `"${String(JSON.parse(quoted))}"`; // "\u0061" is "a"
  } catch {
    throw new Problem("notJson");
  }
}
