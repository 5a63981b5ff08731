/** The text of bytes in UTF-8; or at which of them, from 1, it is none. A byte order mark stays. */
export function textOrPlace(bytes: Uint8Array): string | number {
  try {
    return decode(bytes, false);
  } catch {
    return firstWrong(bytes);
  }
}

const decode = (bytes: Uint8Array, isPart: boolean) =>
  new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: isPart });

/** Halves what is left until the longest piece is found that could begin a text. */
function firstWrong(bytes: Uint8Array): number {
  let good = "";
  let [least, most] = [0, bytes.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    try {
      good = decode(bytes.subarray(0, middle), true);
      least = middle;
    } catch {
      most = middle - 1;
    }
  }
  return Buffer.byteLength(good) + 1; // a character that was cut off is not in it
}
