/** The value under a key from outside; never something that every object has, such as `constructor`. */
export function at<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The record with one value put in. */
export function put<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
  value: Value,
): Readonly<Record<string, Value>> {
  return { ...record, [key]: value };
}

/** The object without some of its keys. */
export function omit<From extends object, Key extends keyof From>(
  from: From,
  ...keys: readonly Key[]
): Omit<From, Key> {
  const copy = { ...from };
  for (const key of keys) Reflect.deleteProperty(copy, key);
  return copy;
}

/** The key of a task among the tasks of its step. */
export function taskKey(task: string, subject: string | undefined): string {
  return subject === undefined ? task : `${task}/${subject}`;
}
