import { HttpApi } from "effect/http-api";

import { Api } from "../api/Api.ts";

const routes: {
  readonly method: string;
  readonly matches: RegExp;
  readonly takesBody: boolean;
}[] = [];
HttpApi.reflect(Api, {
  onGroup: () => undefined,
  onEndpoint: ({ endpoint }) => {
    const path = endpoint.path.replaceAll(/:[A-Za-z]+/g, "[^/]+");
    routes.push({
      method: endpoint.method,
      matches: new RegExp(`^${path}$`),
      takesBody: endpoint.payload.size > 0,
    });
  },
});

const at = (url: string) => {
  const path = url.split("?")[0] ?? "";
  return routes.filter(({ matches }) => matches.test(path));
};

/** The methods an address knows; none when there is nothing. */
export function methodsAt(url: string): readonly string[] {
  const known = at(url).map(({ method }) => method);
  return known.includes("GET") ? [...known, "HEAD"] : known;
}

/** Whether an operation takes a body; one that is not there may, since what it is told does not depend on it. */
export function takesBody(url: string, method: string): boolean {
  const known = at(url).filter((route) => route.method === method);
  return known.length === 0 || known.some((route) => route.takesBody);
}
