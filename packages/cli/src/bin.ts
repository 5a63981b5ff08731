#!/usr/bin/env node
import { exitCodes } from "./exitCodes.ts";
import { unwritable } from "./input.ts";
import { languageOf, run } from "./run.ts";

const stopping = new AbortController();
const stop = () => {
  if (stopping.signal.aborted) process.exit(exitCodes.interrupted); // asked twice: now
  stopping.abort();
};
process.once("SIGTERM", stop);
process.on("SIGINT", stop);

// A reader that has seen enough, such as `head`, closes the pipe.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exitCodes.done);
  process.stderr.write(`${unwritable("stdout", error).texts[languageOf(process.env)]}\n`);
  process.exit(exitCodes.unreachable);
});

void run(process.argv.slice(2), {
  input: process.stdin,
  inputIsTerminal: process.stdin.isTTY,
  write: (text) =>
    new Promise((resolve) => {
      if (process.stdout.write(text)) resolve();
      else process.stdout.once("drain", resolve);
    }),
  tell: (text) => void process.stderr.write(text),
  tellsTerminal: process.stderr.isTTY,
  environment: process.env,
  signal: stopping.signal,
}).then((code) => {
  process.exitCode = code;
});
