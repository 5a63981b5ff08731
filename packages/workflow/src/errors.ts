import { Schema } from "effect";

/** There is no case with this id. */
export class CaseNotFound extends Schema.TaggedError<CaseNotFound>()("CaseNotFound", {
  caseId: Schema.String,
}) {
  /** The error in a sentence. */
  override get message(): string {
    return `There is no case ${this.caseId}.`;
  }
}

/** A case was to be started under an id that another case has. */
export class CaseExists extends Schema.TaggedError<CaseExists>()("CaseExists", {
  caseId: Schema.String,
}) {
  /** The error in a sentence. */
  override get message(): string {
    return `There is a case ${this.caseId} already. Leave the case id out to get a new one.`;
  }
}

/** The case was changed by somebody else since the version that the sender had seen. */
export class CaseConflict extends Schema.TaggedError<CaseConflict>()("CaseConflict", {
  caseId: Schema.String,
  expected: Schema.Number,
  actual: Schema.Number,
}) {
  /** The error in a sentence. */
  override get message(): string {
    return `Case ${this.caseId} is at version ${this.actual}, not ${this.expected}. Read it again and decide anew.`;
  }
}

/** The personal data of the case was destroyed; only its history without personal data is left. */
export class CaseDestroyed extends Schema.TaggedError<CaseDestroyed>()("CaseDestroyed", {
  caseId: Schema.String,
}) {
  /** The error in a sentence. */
  override get message(): string {
    return `The data of case ${this.caseId} was destroyed. Its history without personal data can still be read.`;
  }
}

/** What is stored of one case cannot be read: a hash does not fit, a key is wrong, or an event is not understood. */
export class CaseUnreadable extends Schema.TaggedError<CaseUnreadable>()("CaseUnreadable", {
  caseId: Schema.String,
  version: Schema.Number,
  reason: Schema.String,
  cause: Schema.optional(Schema.Defect()),
}) {
  /** The error in a sentence. */
  override get message(): string {
    return `Case ${this.caseId} cannot be read at version ${this.version}: ${this.reason}. Other cases are not affected.`;
  }
}

/** The guideline does not accept the command in the state the case is in. */
export class CommandRefused extends Schema.TaggedError<CommandRefused>()("CommandRefused", {
  caseId: Schema.String,
  rule: Schema.String,
  code: Schema.String,
  path: Schema.optional(Schema.Array(Schema.Union([Schema.String, Schema.Number]))),
  texts: Schema.Struct({ nl: Schema.String, en: Schema.String }),
}) {
  /** The error in a sentence. */
  override get message(): string {
    return this.texts.en;
  }
}

/** A request is not well formed. */
export class InvalidRequest extends Schema.TaggedError<InvalidRequest>()("InvalidRequest", {
  path: Schema.Array(Schema.Union([Schema.String, Schema.Number])),
  texts: Schema.Struct({ nl: Schema.String, en: Schema.String }),
}) {
  /** The error in a sentence. */
  override get message(): string {
    return this.path.length === 0 ? this.texts.en : `${this.path.join(".")}: ${this.texts.en}`;
  }
}

/** An idempotency key was used again for another command. */
export class KeyReused extends Schema.TaggedError<KeyReused>()("KeyReused", {
  caseId: Schema.String,
  key: Schema.String,
}) {
  /** The error in a sentence. */
  override get message(): string {
    return `The key ${this.key} was used before in case ${this.caseId}, for another command. Give every command a key of its own.`;
  }
}

/** The case follows a guideline, or a version of one, that this engine was not given. */
export class GuidelineUnknown extends Schema.TaggedError<GuidelineUnknown>()("GuidelineUnknown", {
  guidelineId: Schema.String,
  guidelineVersion: Schema.String,
}) {
  /** The error in a sentence. */
  override get message(): string {
    return `This engine was not given version ${this.guidelineVersion} of the guideline ${this.guidelineId}. Add it to its guidelines.`;
  }
}

/** The database cannot be reached or cannot write. A command may or may not have been written: send it again with the same key. */
export class StoreUnavailable extends Schema.TaggedError<StoreUnavailable>()("StoreUnavailable", {
  operation: Schema.String,
  reason: Schema.String,
  cause: Schema.optional(Schema.Defect()),
}) {
  /** The error in a sentence. */
  override get message(): string {
    return `The database did not ${this.operation}: ${this.reason}. Try again with the same key.`;
  }
}

/** Another engine has the file open; an embedded file belongs to one process at a time. */
export class StoreInUse extends Schema.TaggedError<StoreInUse>()("StoreInUse", {
  file: Schema.String,
}) {
  /** The error in a sentence. */
  override get message(): string {
    return `Another process has ${this.file} open. Close that engine first, or use PostgreSQL for several processes.`;
  }
}

/** The database was written by a newer version of this package. */
export class StoreTooNew extends Schema.TaggedError<StoreTooNew>()("StoreTooNew", {
  found: Schema.Number,
  supported: Schema.Number,
}) {
  /** The error in a sentence. */
  override get message(): string {
    return `The database has schema ${this.found}, this version of @steunnetwerk/workflow knows up to ${this.supported}. Install the newer version; going back is not possible.`;
  }
}

/** The database cannot be opened: not a database, no rights, or a broken file. */
export class StoreUnusable extends Schema.TaggedError<StoreUnusable>()("StoreUnusable", {
  reason: Schema.String,
  cause: Schema.optional(Schema.Defect()),
}) {
  /** The error in a sentence. */
  override get message(): string {
    return `The database cannot be opened: ${this.reason}.`;
  }
}

/** The key ring cannot give the keys: the key service is away, or the master key is not the one the data was written with. */
export class KeysUnavailable extends Schema.TaggedError<KeysUnavailable>()("KeysUnavailable", {
  reason: Schema.String,
  cause: Schema.optional(Schema.Defect()),
}) {
  /** The error in a sentence. */
  override get message(): string {
    return `The keys of the case cannot be had: ${this.reason}.`;
  }
}

/** The engine was closed. */
export class EngineClosed extends Schema.TaggedError<EngineClosed>()("EngineClosed", {}) {
  /** The error in a sentence. */
  override get message(): string {
    return "The engine was closed.";
  }
}
