/** A line longer than this is not kept. */
export const longestLine = 64 * 1024 * 1024;

/** That a line was too long to be kept. */
export const tooLong = Symbol("a line that is too long");

/**
 * The lines of a stream of UTF-8, as they come: no more is kept than one line, and of a line that is too long nothing.
 *
 * A byte order mark at the beginning is left out, and so is what follows the last end of line when it is nothing.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<string | typeof tooLong, void, undefined> {
  let parts: Uint8Array[] = []; // of the line that is not complete yet
  let length = 0;
  let isFirst = true;
  const take = (): string | typeof tooLong => {
    if (length > longestLine) return tooLong;
    const text = Buffer.concat(parts).toString("utf8");
    const line = isFirst && text.startsWith("\uFEFF") ? text.slice(1) : text;
    return line.endsWith("\r") ? line.slice(0, -1) : line;
  };
  const add = (part: Uint8Array) => {
    length += part.length;
    if (length > longestLine) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const startNext = () => {
    parts = [];
    length = 0;
    isFirst = false;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      add(chunk.subarray(start, end));
      yield take();
      startNext();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield take();
}

const newline = 10;
