import * as z from "zod";

/** An identifier: opaque, never a name. Range: 1 to 200 characters. */
export const Id = z.string().min(1).max(200);
export type Id = z.infer<typeof Id>;
