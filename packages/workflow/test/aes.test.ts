import { describe, expect, test } from "vitest";

import { importKey, newKey, seal, unseal } from "../src/internal/aes.ts";

const raw = new Uint8Array(32).fill(3);
const context = "case-1/1/case";
const text = "Oma belt elke zondag.";

describe("sealing", () => {
  test("[J5] gives back what was sealed, and only with the same key, context and bytes", () => {
    const key = importKey(raw);
    const sealed = seal(key, text, context);
    expect(Buffer.from(unseal(key, sealed, context)).toString()).toBe(text);
    expect(Buffer.from(sealed).toString("latin1")).not.toContain("Oma");
    expect(() => unseal(key, sealed, "case-2/1/case")).toThrow();
    expect(() => unseal(importKey(newKey()), sealed, context)).toThrow();
    for (const at of [0, 12, sealed.length - 1]) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => unseal(key, changed, context)).toThrow();
    }
    expect(() => unseal(key, sealed.slice(0, 20), context)).toThrow();
  });

  test("[J5] uses another nonce each time, also when it needs many", () => {
    const key = importKey(raw);
    const nonces = Array.from({ length: 2_000 }, () =>
      Buffer.from(seal(key, text, context).subarray(0, 12)).toString("hex"),
    );
    expect(new Set(nonces).size).toBe(nonces.length);
    expect(
      new Set(Array.from({ length: 500 }, () => Buffer.from(newKey()).toString("hex"))).size,
    ).toBe(500);
  });

  test("[J5] is AES-256-GCM: WebCrypto opens what was sealed here, and the other way around", async () => {
    const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
    const parameters = (iv: Uint8Array<ArrayBuffer>) => ({
      name: "AES-GCM",
      iv,
      additionalData: new TextEncoder().encode(context),
    });
    const sealed = new Uint8Array(seal(importKey(raw), text, context));
    const opened = await crypto.subtle.decrypt(
      parameters(sealed.slice(0, 12)),
      key,
      sealed.slice(12),
    );
    expect(Buffer.from(opened).toString()).toBe(text);

    const nonce = new Uint8Array(12).fill(9);
    const bytes = await crypto.subtle.encrypt(
      parameters(nonce),
      key,
      new TextEncoder().encode(text),
    );
    const theirs = Buffer.concat([nonce, new Uint8Array(bytes)]);
    expect(Buffer.from(unseal(importKey(raw), theirs, context)).toString()).toBe(text);
  });
});
