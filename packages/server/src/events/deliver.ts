import { createHmac } from "node:crypto";
import { lookup } from "node:dns";
import { request as requestHttp, type RequestOptions } from "node:http";
import { request as requestHttps } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Where webhooks may go besides addresses of the public internet over HTTPS. */
export interface Reach {
  /** Hosts (with port, when it is not that of the scheme) that may be private, or use plain HTTP. */
  readonly allowedHosts: readonly string[];
}

/** Addresses that are nobody's on the public internet: those of this machine, private networks and clouds' own services. */
const notPublic = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  notPublic.addSubnet(network, bits, "ipv4");
for (const [network, bits] of [
  ["::", 128],
  ["::1", 128],
  ["64:ff9b::", 96],
  ["100::", 64],
  ["2001:db8::", 32],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  notPublic.addSubnet(network, bits, "ipv6");

/** Whether an address is one of the public internet. */
export function isPublic(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return isPublic(mapped);
  const family = isIP(address);
  return (
    family !== 0 &&
    !/^::ffff:/i.test(address) &&
    !notPublic.check(address, family === 4 ? "ipv4" : "ipv6")
  );
}

/** Whether events may be sent to an address at all; what its name leads to is looked at again with every delivery. */
export function mayReach(address: string, { allowedHosts }: Reach): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, hostname, username, password } = new URL(address);
  if (username !== "" || password !== "") return false;
  if (allowedHosts.includes(host)) return protocol === "https:" || protocol === "http:";
  const literal = hostname.replace(/^\[|\]$/g, "");
  return protocol === "https:" && (isIP(literal) === 0 || isPublic(literal));
}

/** Looks a name up, and gives no address that is not public. */
const publicOnly: LookupFunction = (hostname, options, answer) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) {
      answer(error, []);
      return;
    }
    const isSafe = addresses.every(({ address }) => isPublic(address));
    if (!isSafe || addresses.length === 0) {
      answer(new Error("this name leads to an address that is not public"), []);
      return;
    }
    if (options.all === true) answer(null, addresses);
    else answer(null, addresses[0]?.address ?? "", addresses[0]?.family);
  });
};

/** The most that is read of an answer, in bytes. */
const longestAnswer = 64 * 1024;

/** A body that is sent, under the id by which a repetition is told. */
interface Message {
  readonly id: string;
  readonly body: string;
  readonly now: number;
}

/** Sends a body once, as {@link post} does. Resolves when the receiver answered with 2xx, rejects otherwise. */
export async function deliver(
  address: string,
  secret: string,
  message: Message,
  reach: Reach,
): Promise<void> {
  const { status } = await post(address, secret, message, reach);
  if (status < 200 || status > 299) throw new Error(`answered ${status}`);
}

/**
 * Sends a body once, signed as Standard Webhooks says: HMAC-SHA256 over id, moment and body, so that the receiver can tell that it
 * is ours, that it is whole, and that it is not an old one sent again. Redirects are not followed.
 *
 * Resolves with what the receiver answered; rejects when it may not be reached or did not answer.
 */
export function post(
  address: string,
  secret: string,
  { id, body, now }: Message,
  reach: Reach,
): Promise<{ readonly status: number; readonly text: string }> {
  const timestamp = `${Math.floor(now / 1000)}`;
  const signature = createHmac("sha256", Buffer.from(secret.replace(/^whsec_/, ""), "base64"))
    .update(`${id}.${timestamp}.${body}`)
    .digest("base64");
  const { protocol, host } = new URL(address);
  const options: RequestOptions = {
    method: "POST",
    headers: {
      "content-type": "application/cloudevents+json",
      "content-length": Buffer.byteLength(body),
      "webhook-id": id,
      "webhook-timestamp": timestamp,
      "webhook-signature": `v1,${signature}`,
      "user-agent": "steunnetwerk",
    },
    signal: AbortSignal.timeout(10_000),
    ...(!reach.allowedHosts.includes(host) && { lookup: publicOnly }),
  };
  return new Promise((resolve, reject) => {
    if (!mayReach(address, reach)) {
      reject(new Error("not reachable"));
      return;
    }
    const send = protocol === "http:" ? requestHttp : requestHttps;
    const sending = send(address, options, (answer) => {
      const { statusCode: status = 0 } = answer;
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk: string) => {
        text += chunk;
        if (text.length < longestAnswer) return;
        answer.destroy(); // the rest is not read
        resolve({ status, text });
      });
      answer.on("error", reject);
      answer.on("end", () => {
        resolve({ status, text });
      });
    });
    sending.on("error", reject);
    sending.end(body);
  });
}
