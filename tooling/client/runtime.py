# What every generated client shares: it sends what the document describes and takes only answers that the document describes.
# Generated from an OpenAPI document; change the document or the generator, not this file.
import json
import re
from dataclasses import dataclass
from typing import Any, Iterator, Mapping
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener


@dataclass(frozen=True)
class Answer:
    """What the server answered: the body as JSON, as text, or as a stream of events."""

    status: int
    headers: Mapping[str, str]
    body: Any


class Problem(Exception):
    """The server said no, as problem+json: look at `code`, show `detail`."""

    def __init__(self, answer: Answer):
        self.status, self.headers, self.body = answer.status, answer.headers, answer.body
        self.code, self.detail = self.body["code"], self.body["detail"]
        self.issues = self.body.get("issues", [])
        super().__init__(f"{self.status} {self.code}: {self.detail} {self.issues or ''}".strip())


class NotAsDocumented(Exception):
    """A request or an answer is not as the document describes it."""


@dataclass(frozen=True)
class Event:
    """One event of a stream."""

    id: str
    event: str
    data: str


class _NoRedirects(HTTPRedirectHandler):
    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


class _Transport:
    """Sends requests. `checks_requests = False` sends also what the document does not allow, to see what the server says."""

    checks_requests = True

    def __init__(self, url: str, credential: str | None = None, language: str = "en", timeout: float = 30):
        self._url, self._credential, self._language, self._timeout = url.rstrip("/"), credential, language, timeout
        self._open = build_opener(_NoRedirects()).open

    def _call(self, operation_id: str, given: dict[str, Any], body: Any = None) -> Answer:
        operation = _OPERATIONS[operation_id]
        path, query, headers = operation["path"], [], {"Accept-Language": self._language}
        for name, (place, python_name, schema) in operation["parameters"].items():
            value = given[python_name]
            if value is None:
                continue
            if self.checks_requests:
                _check(value, schema, f"{operation_id}, {name}", is_text=True)
            if place == "path":
                path = path.replace("{" + name + "}", quote(str(value), safe=""))
            elif place == "query":
                query += [(name, one) for one in (value if isinstance(value, list) else [value])]
            else:
                headers[name] = str(value)
        data = None
        if operation["body"] is not None:
            content_type, schema = operation["body"]
            if self.checks_requests:
                _check(body, schema, f"{operation_id}, body")
            data, headers["Content-Type"] = json.dumps(body).encode(), content_type
        if operation["secured"] and self._credential is not None:
            headers["Authorization"] = f"Bearer {self._credential}"
        address = self._url + path + (f"?{urlencode(query)}" if query else "")
        try:
            response = self._open(Request(address, data, headers, method=operation["method"]), timeout=self._timeout)
        except HTTPError as error:
            response = error
        return self._taken(operation_id, operation["answers"], response)

    def _taken(self, operation_id: str, documented: Any, response: Any) -> Answer:
        where = f"{operation_id}, answer {response.status}"
        if str(response.status) not in documented:
            raise NotAsDocumented(f"{where}: this status is not in the document")
        contents = documented[str(response.status)]
        content_type = (response.headers.get("Content-Type") or "").split(";")[0].strip()
        headers = {name.lower(): value for name, value in response.headers.items()}
        if content_type == "text/event-stream" and content_type in contents:
            return Answer(response.status, headers, _events(response))
        text = response.read().decode()
        response.close()
        if not contents:
            if text:
                raise NotAsDocumented(f"{where}: there is a body, and the document has none")
            return Answer(response.status, headers, None)
        if content_type not in contents:
            raise NotAsDocumented(f"{where}: {content_type or 'no content type'} is not in the document")
        body = json.loads(text) if content_type.endswith("json") else text
        _check(body, contents[content_type], where)
        answer = Answer(response.status, headers, body)
        if content_type == "application/problem+json":
            raise Problem(answer)
        return answer


def _events(lines: Any) -> Iterator[Event]:
    """Server-sent events, as they come."""
    found: dict[str, list[str]] = {}
    for line in lines:
        name, _, value = line.decode().rstrip("\r\n").partition(":")
        if name:
            found.setdefault(name, []).append(value.removeprefix(" "))
        elif "data" in found:
            yield Event("".join(found.get("id", [])), "".join(found.get("event", [])), "\n".join(found.pop("data")))
            found = {}
        elif not value:
            found = {}


_TYPES: dict[str, Any] = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None)}


def _check(value: Any, schema: Any, where: str, is_text: bool = False) -> None:
    """Says where a value is not as its JSON Schema says; the keywords are those that the document uses."""
    if schema is True or schema == {}:
        return
    if "$ref" in schema:
        return _check(value, _SCHEMAS[schema["$ref"].rsplit("/", 1)[1]], where, is_text)

    def wrong(what: str) -> NotAsDocumented:
        return NotAsDocumented(f"{where}: {what}")

    kinds = [schema["type"]] if isinstance(schema.get("type"), str) else schema.get("type", [])
    if kinds and not any(_is(value, kind) for kind in kinds) and not (is_text and isinstance(value, (int, float))):
        raise wrong(f"is no {' or '.join(kinds)}")
    if "const" in schema and value != schema["const"]:
        raise wrong(f"is not {schema['const']!r}")
    if "enum" in schema and value not in schema["enum"]:
        raise wrong(f"is none of {schema['enum']!r}")
    for word in ("anyOf", "oneOf"):
        if word in schema:
            discriminator = schema.get("discriminator")
            if discriminator and isinstance(value, dict):
                chosen = discriminator["mapping"].get(value.get(discriminator["propertyName"]))
                if chosen is None:
                    raise wrong(f"its {discriminator['propertyName']} is none of {list(discriminator['mapping'])!r}")
                _check(value, {"$ref": chosen}, where)
            else:
                reasons = [reason for one in schema[word] if (reason := _reason(value, one, where, is_text))]
                if len(reasons) == len(schema[word]):
                    raise wrong(f"is none of the choices: {'; '.join(reasons)}")
    if isinstance(value, str):
        if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
            raise wrong("has too few or too many characters")
        if "pattern" in schema and re.search(schema["pattern"], value) is None:
            raise wrong(f"does not match {schema['pattern']}")
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if not schema.get("minimum", value) <= value <= schema.get("maximum", value):
            raise wrong("is too small or too large")
        if "exclusiveMinimum" in schema and value <= schema["exclusiveMinimum"]:
            raise wrong("is too small")
    if isinstance(value, list):
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            raise wrong("has too few or too many items")
        for index, item in enumerate(value):
            _check(item, schema.get("items", {}), f"{where}[{index}]", is_text)
    if isinstance(value, dict):
        missing = [name for name in schema.get("required", []) if name not in value]
        if missing:
            raise wrong(f"lacks {', '.join(missing)}")
        for name, item in value.items():
            _check(name, schema.get("propertyNames", {}), f"{where}, name {name}")
            inside = schema.get("properties", {}).get(name, schema.get("additionalProperties", {}))
            if inside is False:
                raise wrong(f"has {name}, which the document does not know")
            _check(item, inside, f"{where}.{name}")


def _reason(value: Any, schema: Any, where: str, is_text: bool) -> str | None:
    try:
        return _check(value, schema, where, is_text)
    except NotAsDocumented as reason:
        return str(reason)


def _is(value: Any, kind: str) -> bool:
    if kind in ("integer", "number"):
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        return is_number and (kind == "number" or float(value).is_integer())
    return isinstance(value, _TYPES[kind])
