import { SaxesParser } from "saxes";

import { fileIssue, UnreadableFiles, type FileIssue } from "../../FileIssue.ts";
import { pieces } from "../table/tableReader.ts";

/** What is done with the elements of an XML file, as they come. */
export interface XmlHandler {
  /** An element begins, on this line. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, at: number) => void;
  /** It ends; `text` is what stood in it after its last child. */
  readonly close: (name: string, text: string) => void;
}

/** An XML file that comes in pieces. */
export interface XmlReader {
  /** Reads on; `last` says that nothing follows. */
  readonly push: (text: string, last?: "last") => void;
}

/** Graph files are nested five deep; what is nested deeper is something else, or meant to do harm. */
const deepest = 100;
/** No tag or text of a network is this long. */
const longest = 1_000_000;

/**
 * Reads XML without ever holding more than one element. Entities that a document declares for itself are refused, so nothing
 * can be expanded or fetched.
 *
 * Pushing throws an {@link UnreadableFiles} for what is no XML, nested too deep, or a tag or text that goes on too long.
 */
export function xmlReader(file: string, handler: XmlHandler): XmlReader {
  const parser = new SaxesParser<{ position: true; xmlns: false }>({
    position: true,
    xmlns: false,
  });
  let depth = 0;
  let text = "";
  let line = 1;
  let since = 0;
  const refuse = (code: FileIssue["code"]): never => {
    throw new UnreadableFiles([fileIssue(code, { file, row: parser.line })]);
  };
  parser.on("error", () => refuse("brokenXml"));
  parser.on("opentagstart", () => {
    line = parser.line;
  });
  parser.on("opentag", ({ name, attributes }) => {
    since = 0;
    text = "";
    depth += 1;
    if (depth > deepest) refuse("tooDeep");
    handler.open(name, attributes, line);
  });
  parser.on("text", (more) => (text += more));
  parser.on("cdata", (more) => (text += more));
  parser.on("closetag", ({ name }) => {
    since = 0;
    depth -= 1;
    handler.close(name, text);
    text = "";
  });
  return {
    push(more, last) {
      for (const piece of pieces(more)) {
        parser.write(piece);
        since += piece.length;
        if (since > longest) refuse("tooLong");
      }
      if (last !== undefined) parser.close();
    },
  };
}
