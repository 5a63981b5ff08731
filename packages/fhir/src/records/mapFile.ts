// Section 4: a picture or a graph of a network map, as a DocumentReference beside the answers that the map is.
import type { MapFile } from "../CaseFile.ts";
import { codeIn, coding, day, person, reference, text } from "../lens/codecs.ts";
import { systems } from "../systems.ts";

import type { ResourceMapping } from "./ResourceMapping.ts";

const networkMap = "networkMap";

export const mapFile: ResourceMapping = {
  kind: "mapFile",
  type: "DocumentReference",
  rows: [
    ["networkId", "context.related.0", reference("network")],
    ["mediaType", "content.0.attachment.contentType", text],
    ["title", "content.0.attachment.title", text],
    ["base64", "content.0.attachment.data", text],
    ["url", "content.0.attachment.url", text],
    ["on", "content.0.attachment.creation", day],
    ["madeBy", "author.0", person],
  ],
  fixed: (_record: MapFile, scope, { people }) => ({
    status: "current",
    type: { coding: [coding(systems.document, networkMap, "netwerkkaart")] },
    subject: scope.reference(people.jeugdigeId, "person"),
    content: [{ attachment: {} }],
  }),
  accepts: (resource) => codeIn(resource["type"], systems.document) === networkMap,
};
