import { peopleOnMap, type Language, type Network } from "@steunnetwerk/domain";
import { writeBpmn, writeGraphml } from "@steunnetwerk/exchange";
import { measurementsOf, toFhir } from "@steunnetwerk/fhir";
import { handreiking } from "@steunnetwerk/handreiking";
import { scoreNetwork } from "@steunnetwerk/scoring";

// What writes files for other programs; loaded when somebody asks for one.

/** The map as GraphML. */
export const asGraphml = (network: Network): string => writeGraphml(network);

/** The guideline as BPMN, with a diagram. */
export const asBpmn = (language: Language): string => writeBpmn(handreiking, { language });

/** The map, the people on it and what is measured, as a FHIR Bundle. */
export const asFhir = (network: Network): string =>
  JSON.stringify(
    toFhir({
      people: peopleOnMap(network),
      records: { network: [network] },
      measurements: measurementsOf(scoreNetwork(network)),
    }),
    undefined,
    2,
  );
