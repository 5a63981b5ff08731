import type { Command, Operand } from "./Command.ts";

const file: Operand = {
  name: "FILE",
  isOptional: true,
  about: { nl: "het bestand", en: "the file" },
};

/** All commands, in the order in which help shows them. */
export const commands: readonly Command[] = [
  {
    name: "score",
    about: {
      nl: "Meet netwerken: één netwerk (JSON) op elke regel, één antwoord op elke regel, in dezelfde volgorde.",
      en: "Scores networks: one network (JSON) on each line, one answer on each line, in the same order.",
    },
    operands: [file],
    options: [
      {
        name: "format",
        value: "ndjson|text",
        choices: ["ndjson", "text"],
        about: {
          nl: "JSON per regel (gewoon) of zinnen",
          en: "JSON a line (default) or sentences",
        },
      },
      {
        name: "reader",
        value: "WHO",
        choices: ["professional", "family"],
        about: { nl: "voor wie de zinnen zijn", en: "for whom the sentences are" },
      },
      {
        name: "support-types",
        value: "A,B",
        about: {
          nl: "welke soorten steun; anders de vijf gewone",
          en: "which support types; otherwise the core five",
        },
      },
      {
        name: "maximum-missing",
        value: "SHARE",
        about: {
          nl: "hoeveel antwoorden mogen ontbreken (0 tot 1); anders een derde",
          en: "how many answers may be missing (0 to 1); otherwise a third",
        },
      },
      {
        name: "workers",
        value: "N",
        about: { nl: "hoeveel threads meten; anders 1", en: "how many threads score; otherwise 1" },
      },
    ],
    examples: [
      [
        "steunnetwerk score < maps.ndjson > scores.ndjson",
        { nl: "alle kaarten in een bestand", en: "all maps in a file" },
      ],
      [
        "steunnetwerk score --format text --reader family map.json",
        { nl: "één kaart, in gewone woorden", en: "one map, in plain words" },
      ],
    ],
    load: () => import("./commands/score.ts"),
  },
  {
    name: "graph-measures",
    about: {
      nl: "Alle maten van de knopen van een graaf (GraphML, of JSON van graphology), als {maat: {knoop: waarde}}.",
      en: "Every measure of the nodes of a graph (GraphML, or graphology's JSON), as {measure: {node: value}}.",
    },
    operands: [file],
    options: [
      {
        name: "model",
        value: "ego|whole",
        choices: ["ego", "whole"],
        about: {
          nl: "wat meetelt voor structural holes: de banden rond ego (gewoon) of alle",
          en: "what counts for structural holes: the ties around ego (default) or all",
        },
      },
      {
        name: "weighted",
        about: {
          nl: "lees het attribuut weight als sterkte",
          en: "read the attribute weight as strength",
        },
      },
      {
        name: "parallel-edges",
        value: "HOW",
        choices: ["refuse", "sum", "max"],
        about: {
          nl: "wat dubbele banden betekenen; anders geweigerd",
          en: "what parallel edges mean; otherwise refused",
        },
      },
      {
        name: "measures",
        value: "A,B",
        about: { nl: "welke maten; anders alle", en: "which measures; otherwise all" },
      },
    ],
    examples: [
      [
        "steunnetwerk graph-measures --model whole network.graphml",
        { nl: "zoals networkx en igraph tellen", en: "counted as networkx and igraph do" },
      ],
    ],
    load: () => import("./commands/graphMeasures.ts"),
  },
  {
    name: "validate",
    about: {
      nl: "Zegt van documenten of ze kloppen, en zo niet waar en waarom niet.",
      en: "Says of documents whether they are valid, and if not where and why.",
    },
    operands: [{ ...file, isList: true }],
    options: [
      {
        name: "kind",
        value: "KIND",
        about: {
          nl: "welk soort document; anders network",
          en: "which kind of document; otherwise network",
        },
      },
      {
        name: "format",
        value: "json|ndjson",
        choices: ["json", "ndjson"],
        about: {
          nl: "één document per bestand (gewoon) of per regel",
          en: "one document in each file (default) or on each line",
        },
      },
    ],
    examples: [
      ["steunnetwerk validate map.json", { nl: "één netwerkkaart", en: "one network map" }],
      [
        "steunnetwerk validate --kind guideline own.json",
        { nl: "een eigen richtlijn", en: "a guideline of one's own" },
      ],
    ],
    load: () => import("./commands/validate.ts"),
  },
  {
    name: "convert",
    about: {
      nl: "Zet netwerken om van de ene vorm in de andere; wat niet mee kon staat op de foutuitvoer.",
      en: "Converts networks from one form to another; what could not be carried is on standard error.",
    },
    operands: [{ ...file, isList: true }],
    options: [
      {
        name: "from",
        value: "FORM",
        choices: ["auto", "network-canvas", "tables", "e-net", "easynwk", "graphml", "gexf"],
        about: {
          nl: "wat er gelezen wordt; anders wordt dat gezien aan wat erin staat",
          en: "what is read; otherwise seen from what is in it",
        },
      },
      {
        name: "to",
        value: "FORM",
        choices: ["network", "graphml", "gexf", "tables"],
        about: {
          nl: "wat er geschreven wordt; anders netwerkkaarten in JSON, één per regel",
          en: "what is written; otherwise network maps in JSON, one a line",
        },
      },
      {
        name: "out",
        value: "FOLDER",
        about: {
          nl: "de map voor wat meer dan één bestand is; wat er al staat blijft staan",
          en: "the folder for what is more than one file; what is there already stays",
        },
      },
      {
        name: "mapping",
        value: "FILE",
        about: {
          nl: "welke kolom wat is (JSON), als dat niet aan de namen te zien is",
          en: "which column is what (JSON), where the names do not say",
        },
      },
      {
        name: "keep-words",
        about: {
          nl: "schrijf ook namen en woorden van mensen in grafen en tabellen",
          en: "write names and people's own words in graphs and tables too",
        },
      },
      {
        name: "unlisted-ties",
        value: "HOW",
        choices: ["absent", "notAsked"],
        about: {
          nl: "wat het betekent dat twee mensen in geen lijst samen staan",
          en: "what it means that two people are in no list together",
        },
      },
      {
        name: "closeness-ranks",
        value: "N",
        about: { nl: "hoeveel trappen nabijheid heeft", en: "how many ranks closeness has" },
      },
    ],
    examples: [
      [
        "steunnetwerk convert export/ | steunnetwerk score",
        { nl: "een interview meten", en: "score an interview" },
      ],
      [
        "steunnetwerk convert --to graphml --out graphs maps.ndjson",
        { nl: "voor Gephi, igraph of networkx", en: "for Gephi, igraph or networkx" },
      ],
    ],
    load: () => import("./commands/convert.ts"),
  },
  {
    name: "draw",
    about: {
      nl: "Tekent een netwerkkaart als SVG, of zegt haar in woorden.",
      en: "Draws a network map as SVG, or says it in words.",
    },
    operands: [file],
    options: [
      {
        name: "form",
        value: "FORM",
        choices: ["convoy", "sectors", "ecogram"],
        about: { nl: "hoe mensen staan", en: "how people stand" },
      },
      {
        name: "theme",
        value: "THEME",
        choices: ["auto", "light", "dark", "print"],
        about: { nl: "kleuren", en: "colours" },
      },
      {
        name: "page",
        value: "PAGE",
        choices: ["screen", "a4"],
        about: { nl: "waarvoor het is", en: "what it is for" },
      },
      { name: "words", about: { nl: "in woorden", en: "in words" } },
    ],
    examples: [
      [
        "steunnetwerk draw -l nl --page a4 map.json > map.svg",
        { nl: "op papier, in het Nederlands", en: "on paper, in Dutch" },
      ],
    ],
    load: () => import("./commands/draw.ts"),
  },
  {
    name: "law",
    about: {
      nl: "De wet als tabellen met bronnen, of één norm. Geen juridisch advies.",
      en: "The law as tables with sources, or one norm. No legal advice.",
    },
    operands: [
      {
        name: "NORM",
        isOptional: true,
        about: { nl: "de id van een norm", en: "the id of a norm" },
      },
    ],
    options: [],
    examples: [
      ["steunnetwerk law jw-7.3.11-2b", { nl: "één norm", en: "one norm" }],
      ["steunnetwerk law > law.md", { nl: "alles, om te lezen", en: "all of it, to read" }],
    ],
    load: () => import("./commands/law.ts"),
  },
  {
    name: "guideline",
    about: {
      nl: "Print een richtlijn als tabellen, noemt ze, of zegt wat er tussen twee verschilt.",
      en: "Prints a guideline as tables, lists them, or tells what differs between two.",
    },
    operands: [
      {
        name: "print|list|diff",
        isOptional: true,
        choices: ["print", "list", "diff"],
        about: { nl: "wat te doen", en: "what to do" },
      },
      {
        name: "WHICH",
        isOptional: true,
        isList: true,
        about: { nl: "id, id@versie of een bestand", en: "id, id@version or a file" },
      },
    ],
    options: [],
    examples: [
      [
        "steunnetwerk guideline print -l nl",
        { nl: "de richtlijn, in het Nederlands", en: "the guideline, in Dutch" },
      ],
      [
        "steunnetwerk guideline diff handreiking own.json",
        { nl: "wat anders is", en: "what is different" },
      ],
    ],
    load: () => import("./commands/guideline.ts"),
  },
  {
    name: "case",
    about: {
      nl: "Zaken in een bestand: starten, noemen, inzien, ermee handelen, uitgeven en vernietigen. Elk antwoord is JSON.",
      en: "Cases in a file: start, list, show, act, export, destroy. Each answer is JSON.",
    },
    operands: [
      {
        name: "ACTION",
        choices: ["start", "list", "show", "act", "work", "history", "verify", "export", "destroy"],
        about: { nl: "wat te doen", en: "what to do" },
      },
      {
        name: "CASE",
        isOptional: true,
        about: {
          nl: "de zaak; bij start het bestand met de opening",
          en: "the case; for start the file with its opening",
        },
      },
      {
        name: "COMMAND-FILE",
        isOptional: true,
        about: {
          nl: "bij act het bestand met de opdracht",
          en: "for act the file with the command",
        },
      },
    ],
    options: [
      {
        name: "file",
        value: "FILE",
        about: {
          nl: "het bestand met zaken; anders cases.db",
          en: "the file with cases; otherwise cases.db",
        },
      },
      {
        name: "key",
        value: "KEY",
        about: {
          nl: "wie twee keer hetzelfde met dezelfde sleutel vraagt, krijgt het één keer gedaan",
          en: "what is asked twice with the same key is done once",
        },
      },
      {
        name: "by",
        value: "PERSON/CAPACITY",
        about: {
          nl: "wie vernietigt, en in welke hoedanigheid",
          en: "who destroys, and in what capacity",
        },
      },
      {
        name: "ground",
        value: "GROUND",
        about: { nl: "waar het vernietigen op rust", en: "what the destroying rests on" },
      },
      { name: "yes", about: { nl: "ja, vernietig het voorgoed", en: "yes, destroy it for good" } },
    ],
    examples: [
      ["steunnetwerk case start opening.json", { nl: "een zaak starten", en: "start a case" }],
      [
        "steunnetwerk case act CASE command.json --key K",
        { nl: "een opdracht, één keer gedaan", en: "a command, done once" },
      ],
    ],
    load: () => import("./commands/case.ts"),
  },
  {
    name: "serve",
    about: {
      nl: "Start de HTTP-API, met zaken in bestanden of in PostgreSQL, tot Ctrl-C.",
      en: "Starts the HTTP API, with cases in files or in PostgreSQL, until Ctrl-C.",
    },
    operands: [],
    options: [
      {
        name: "settings",
        value: "FILE",
        about: {
          nl: "de instellingen (JSON); anders één organisatie op deze machine, met een eerste sleutel",
          en: "the settings (JSON); otherwise one organisation on this machine, with a first key",
        },
      },
      {
        name: "port",
        value: "PORT",
        about: { nl: "de poort; anders 4180", en: "the port; otherwise 4180" },
      },
      {
        name: "data",
        value: "FOLDER",
        about: { nl: "de map voor databases en sleutels", en: "the folder for databases and keys" },
      },
      {
        name: "backups",
        value: "FOLDER",
        about: {
          nl: "waar na het signaal SIGUSR2 een kopie van alle databases komt, zonder te stoppen",
          en: "where a copy of all databases goes after the signal SIGUSR2, without stopping",
        },
      },
    ],
    examples: [
      ["steunnetwerk serve", { nl: "proberen, op deze machine", en: "to try it, on this machine" }],
      ["steunnetwerk serve --settings server.json", { nl: "in het echt", en: "for real" }],
    ],
    load: () => import("./commands/serve.ts"),
  },
  {
    name: "key",
    about: {
      nl: "Maakt een sleutel voor een machine, en wat de instellingen ervan bewaren.",
      en: "Makes a key for a machine, and what the settings keep of it.",
    },
    operands: [{ name: "ID", about: { nl: "de id van de sleutel", en: "the id of the key" } }],
    options: [
      {
        name: "scopes",
        value: "A,B",
        about: {
          nl: "waarvoor; anders cases,knowledge",
          en: "what for; otherwise cases,knowledge",
        },
      },
      { name: "name", value: "NAME", about: { nl: "van wie hij is", en: "whose it is" } },
    ],
    examples: [
      ["steunnetwerk key portal --scopes cases", { nl: "voor een portaal", en: "for a portal" }],
    ],
    load: () => import("./commands/key.ts"),
  },
  {
    name: "audit",
    about: {
      nl: "Kijkt of in een uitgegeven logging (NDJSON) niets veranderd, weggehaald of tussengevoegd is.",
      en: "Looks whether nothing was changed, taken away or put in between in an exported audit trail (NDJSON).",
    },
    operands: [{ name: "verify", choices: ["verify"], about: { nl: "nagaan", en: "check" } }, file],
    options: [],
    examples: [["steunnetwerk audit verify trail.ndjson", { nl: "nagaan", en: "check" }]],
    load: () => import("./commands/audit.ts"),
  },
  {
    name: "doctor",
    about: {
      nl: "Kijkt of deze machine heeft wat nodig is.",
      en: "Looks whether this machine has what is needed.",
    },
    operands: [],
    options: [
      {
        name: "data",
        value: "FOLDER",
        about: {
          nl: "de map waar zaken in komen; anders deze",
          en: "the folder for cases; otherwise this one",
        },
      },
    ],
    examples: [["steunnetwerk doctor", { nl: "alles nakijken", en: "look at everything" }]],
    load: () => import("./commands/doctor.ts"),
  },
  {
    name: "completion",
    about: {
      nl: "Schrijft wat uw shell nodig heeft om opdrachten aan te vullen.",
      en: "Writes what your shell needs to complete commands.",
    },
    operands: [
      {
        name: "SHELL",
        choices: ["bash", "zsh", "fish"],
        about: { nl: "welke shell", en: "which shell" },
      },
    ],
    options: [],
    examples: [
      [
        "source <(steunnetwerk completion bash)",
        { nl: "voor deze sessie", en: "for this session" },
      ],
    ],
    load: () => import("./commands/completion.ts"),
  },
];
