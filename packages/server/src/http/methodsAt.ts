import { HttpApi } from "effect/http-api";

import { Api } from "../api/Api.ts";

const routes: { readonly method: string; readonly matches: RegExp }[] = [];
HttpApi.reflect(Api, {
  onGroup: () => undefined,
  onEndpoint: ({ endpoint }) => {
    const path = endpoint.path.replaceAll(/:[A-Za-z]+/g, "[^/]+");
    routes.push({ method: endpoint.method, matches: new RegExp(`^${path}$`) });
  },
});

/** The methods an address knows; none when there is nothing. */
export function methodsAt(url: string): readonly string[] {
  const path = url.split("?")[0] ?? "";
  const known = routes.filter(({ matches }) => matches.test(path)).map(({ method }) => method);
  return known.includes("GET") ? [...known, "HEAD"] : known;
}
