// Spreadsheets run a cell that begins with one of these signs, and some split cells at a semicolon, tab or line end even
// between quotes; so the guard stands wherever a cell could begin. Source: OWASP, CSV injection.
const sign = String.raw`(?='*[=+\-@\t\r\n＝＋－＠])`;
const inside = String.raw`[;\t\r\n]`;
const dangerousStart = new RegExp(`^${sign}`);
const dangerousInside = new RegExp(`${inside}${sign}`, "g");
const guards = new RegExp(`(^|${inside})'${sign}`, "g");

// R writes these two letters where there is no answer; a person may be called so.
const notAvailable = /^[\s']*NA\s*$/;
const guardedNotAvailable = /^'(?=[\s']*NA\s*$)/;

/**
 * The text with an apostrophe before every sign that a spreadsheet could take for the beginning of a formula, and before what R
 * takes for no answer.
 */
export const guarded = (text: string) =>
  text.replace(dangerousInside, "$&'").replace(dangerousStart, "'").replace(notAvailable, "'$&");

/** The text before it was {@link guarded}; Network Canvas guards the beginning of a cell in the same way. */
export const unguarded = (text: string) =>
  text.replace(guards, "$1").replace(guardedNotAvailable, "");
