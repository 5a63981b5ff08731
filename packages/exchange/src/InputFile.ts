import { fileIssue, UnreadableFiles, type FileIssue } from "./FileIssue.ts";
import type { FileIssueCode } from "./fileIssueMessages.ts";

/** A file as the caller read it: its name and its text or bytes. Bytes are better: the encoding is then found here. */
export interface InputFile {
  /** Name with extension, without folders; it is repeated in every issue. */
  readonly name: string;
  /** What is in the file. */
  readonly content: string | Uint8Array;
}

/** A file that comes in pieces, because it is too large to hold. */
export interface StreamedFile {
  /** Name with extension, without folders; it is repeated in every issue. */
  readonly name: string;
  /** What is in the file, in order. Bytes are UTF-8, or UTF-16 with a mark. */
  readonly content: AsyncIterable<string | Uint8Array>;
}

/** The text of a file, or why it has none. */
export type TextResult =
  { readonly text: string; readonly notices: readonly FileIssue[] } | { readonly issue: FileIssue };

// In every browser and in Node; not in the language's own library, and this package has no DOM types.
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean },
) => { decode(bytes?: Uint8Array, options?: { stream?: boolean }): string };

/** The text of a file. */
export function textOf({ name, content }: InputFile): TextResult {
  const refuse = (code: FileIssueCode): TextResult => ({ issue: fileIssue(code, { file: name }) });
  if (typeof content === "string") return fromText(content.replace(/^\uFEFF/, ""), name, []);
  const code = codeOf(content);
  if (code !== undefined) return refuse(code);
  const encoding = encodingOf(content);
  if (encoding !== undefined) return fromText(new TextDecoder(encoding).decode(content), name, []);
  if (content.includes(0)) return refuse("notText");
  try {
    return fromText(new TextDecoder("utf-8", { fatal: true }).decode(content), name, []);
  } catch {
    const guessed = fileIssue("encodingGuessed", { file: name });
    return fromText(new TextDecoder("windows-1252").decode(content), name, [guessed]);
  }
}

/**
 * The text of a file that comes in pieces; `last` comes with the last one, which is empty.
 *
 * Throws an {@link UnreadableFiles} for what is no text, or no UTF-8.
 */
export async function* textPieces({
  name,
  content,
}: StreamedFile): AsyncGenerator<{ text: string; last?: "last" }, void, void> {
  const refuse = (code: FileIssueCode): never => {
    throw new UnreadableFiles([fileIssue(code, { file: name })]);
  };
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let first = true;
  for await (const piece of content) {
    if (piece.length === 0) continue;
    if (first) {
      const code = typeof piece === "string" ? undefined : codeOf(piece);
      if (code !== undefined) refuse(code);
    }
    let text = piece;
    if (typeof text !== "string") {
      decoder ??= new TextDecoder(encodingOf(text) ?? "utf-8", { fatal: true });
      text = decoded(() => decoder?.decode(piece as Uint8Array, { stream: true }));
    }
    yield { text: first ? text.replace(/^\uFEFF/, "") : text };
    first = false;
  }
  if (first) refuse("emptyFile");
  yield { text: decoded(() => decoder?.decode()), last: "last" };

  function decoded(decode: () => string | undefined): string {
    try {
      return decode() ?? "";
    } catch {
      return refuse("notUtf8");
    }
  }
}

/** What kind of file the first bytes say it is, when it is no text. */
const codeOf = (bytes: Uint8Array) =>
  signatures.find((kind) => kind.bytes.every((byte, at) => bytes[at] === byte))?.code;

/** The encoding that a mark at the start names. */
const encodingOf = (bytes: Uint8Array) =>
  byteOrderMarks.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))?.encoding;

function fromText(text: string, name: string, notices: readonly FileIssue[]): TextResult {
  if (text.trim() === "") return { issue: fileIssue("emptyFile", { file: name }) };
  // A decoded picture is full of control characters; a table has none but tabs and line ends.
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  if (/[\0-\x08\x0E-\x1F]/.test(text.slice(0, 1000)))
    return { issue: fileIssue("notText", { file: name }) };
  return { text, notices };
}

/** First bytes of what people choose by mistake. */
const signatures: readonly { readonly bytes: readonly number[]; readonly code: FileIssueCode }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], code: "picture" }, // PNG
  { bytes: [0xff, 0xd8, 0xff], code: "picture" }, // JPEG
  { bytes: [0x47, 0x49, 0x46, 0x38], code: "picture" }, // GIF
  { bytes: [0x52, 0x49, 0x46, 0x46], code: "picture" }, // WebP
  { bytes: [0x25, 0x50, 0x44, 0x46], code: "pdf" },
  { bytes: [0x50, 0x4b, 0x03, 0x04], code: "archive" }, // zip, and what Excel writes
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], code: "archive" }, // what Excel wrote before 2007
  { bytes: [0x1f, 0x8b], code: "archive" }, // gzip
];

const byteOrderMarks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
] as const;
